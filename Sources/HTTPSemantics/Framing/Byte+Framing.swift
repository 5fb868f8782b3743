extension UInt8 {
  /// The byte CR.
  static let carriageReturn: UInt8 = 0x0D
  /// The byte LF.
  static let lineFeed: UInt8 = 0x0A

  /// The number that the byte stands for as a hexadecimal digit, if it is one.
  var hexadecimalDigit: Int? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Whether the byte may stand in a field value: VCHAR, obs-text, SP and HTAB (RFC 9110, 5.5).
  var isFieldValueCharacter: Bool {
    self >= 0x20 ? self != 0x7F : self == 0x09
  }

  /// Whether the byte may stand in the name of a host: unreserved, sub-delims and `%` (RFC 3986).
  var isRegisteredNameCharacter: Bool {
    switch self {
    case UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "#"): false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "="):
      true
    default: isTokenCharacter
    }
  }

  /// Whether the byte may stand in a path or query: those of a host, and `:`, `@`, `/` and `?`.
  var isPathOrQueryCharacter: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "?"): true
    default: isRegisteredNameCharacter
    }
  }

  /// The byte as it is shown in a sentence: the character, or its hexadecimal number.
  var shown: String {
    if self > 0x20 && self < 0x7F { return "“\(Character(UnicodeScalar(self)))”" }
    let digits = String(self, radix: 16, uppercase: true)
    return "the byte %x" + (digits.count < 2 ? "0" : "") + digits
  }
}
