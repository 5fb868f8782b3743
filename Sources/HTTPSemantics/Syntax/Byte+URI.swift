extension UInt8 {
  /// Creates a byte from two hexadecimal digits, or `nil` when the text is something else.
  init?(hexadecimal text: Substring.UTF8View) {
    guard text.count == 2, text.allSatisfy(\.isHexadecimalDigit) else { return nil }
    self.init(String(Substring(text)), radix: 16)
  }

  /// Whether the byte is a hexadecimal digit.
  var isHexadecimalDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lowercased)
  }

  /// Whether the byte may stand unencoded anywhere in a URI (RFC 3986, section 2.3).
  var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
    }
  }
}
