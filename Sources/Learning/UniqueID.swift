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
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    var count = 0
    for (place, byte) in description.utf8.enumerated() {
      if Self.hyphens.contains(place) {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = Self.hexadecimalDigit(byte), count < 32 else { return nil }
      if count < 16 {
        halves.high = halves.high << 4 | digit
      } else {
        halves.low = halves.low << 4 | digit
      }
      count += 1
    }
    guard count == 32 else { return nil }
    (high, low) = halves
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

  /// The places of the hyphens among the bytes of the text.
  private static let hyphens: [Int] = [8, 13, 18, 23]

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
