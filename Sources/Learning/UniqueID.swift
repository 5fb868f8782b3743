/// A UUID (RFC 9562), which names one attempt or one presentation in all stores of the world.
public struct UniqueID: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Creates a random UUID (version 4) from the next 16 bytes of the generator.
  public init(using generator: inout some RandomNumberGenerator) {
    // RFC 9562 section 5.4: four bits say the version, two the variant, 122 are random.
    high = generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x0000_0000_0000_4000
    low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }
}

extension UniqueID: LosslessStringConvertible {
  /// Creates the UUID that the text writes as 8-4-4-4-12 hexadecimal digits in either case.
  ///
  /// The result is `nil` for any other text.
  public init?(_ description: String) {
    let groups = description.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12],
      groups.allSatisfy({ $0.utf8.allSatisfy(Self.isHexadecimalDigit) }),
      let high = UInt64(groups[..<3].joined(), radix: 16),
      let low = UInt64(groups[3...].joined(), radix: 16)
    else { return nil }
    self.high = high
    self.low = low
  }

  /// The UUID as RFC 9562 section 4 writes it, in small letters.
  public var description: String {
    let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { digits.dropFirst($0.lowerBound).prefix($0.count) }.joined(separator: "-")
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  // `UInt64(_:radix:)` would also take a sign.
  private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
