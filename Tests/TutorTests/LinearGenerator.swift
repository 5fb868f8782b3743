/// Numbers that look random and are the same each time (Knuth's MMIX generator).
struct LinearGenerator: RandomNumberGenerator {
  /// The last number.
  var state: UInt64

  /// Returns the next number.
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // The low bits of such a generator have short periods.
    return state ^ (state >> 33)
  }
}
