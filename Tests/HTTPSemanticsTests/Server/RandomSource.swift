/// A source of numbers that are the same for the same seed (xorshift64*, Vigna 2016).
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a source.
  init(seed: UInt64) {
    state = seed &* 2 + 1
  }

  /// Returns the next number.
  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

extension RandomSource {
  /// Returns one of the elements.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  /// Returns whether something happens that does so once in so many times.
  mutating func happens(oneIn count: Int) -> Bool {
    Int.random(in: 0..<count, using: &self) == 0
  }
}
