import HTTPSemantics

extension Array {
  /// Returns the elements in an order that the seed decides; without a seed as they are.
  func shuffled(by seed: UInt64?) -> [Element] {
    guard let seed else { return self }
    var generator = SplitMix64(seed: seed)
    return shuffled(using: &generator)
  }

  /// Returns the indices in an order that the seed decides and that is never their own.
  ///
  /// There must be two elements or more.
  func disorder(by seed: UInt64?) -> [Int] {
    guard count > 1 else { return Array<Int>(indices) }
    var generator = SplitMix64(seed: seed ?? 0)
    var order = Array<Int>(indices)
    while order == Array<Int>(indices) { order.shuffle(using: &generator) }
    return order
  }
}
