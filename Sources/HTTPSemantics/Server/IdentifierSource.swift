internal import HashTreeCollections

/// The identifiers that a server gives to what it creates, drawn from a seed.
struct IdentifierSource: Sendable {
  private var counters: TreeDictionary<String, Int> = [:]
  private var random: SplitMix64

  /// Creates a source; equal seeds give equal identifiers.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// Returns the next number for the resources of one template.
  mutating func nextNumber(for template: String, from first: Int) -> Int {
    let number = counters[template] ?? first
    counters[template] = number + 1
    return number
  }

  /// Returns the next random UUID, version 4 (RFC 9562, section 5.4).
  mutating func nextUUID() -> String {
    let high = random.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = random.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = IdentifierSource.digits(high) + IdentifierSource.digits(low)
    let ends = [8, 12, 16, 20, 32]
    return zip([0] + ends, ends).map { String(decoding: digits[$0..<$1], as: UTF8.self) }
      .joined(separator: "-")
  }

  /// Returns the next random number from 0 to less than a bound.
  mutating func nextNumber(below bound: UInt64) -> UInt64 {
    bound == 0 ? 0 : random.next().multipliedFullWidth(by: bound).high
  }

  private static func digits(_ number: UInt64) -> [UInt8] {
    stride(from: 60, through: 0, by: -4).map { shift in
      let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift) & 0xF)
      return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }
}
