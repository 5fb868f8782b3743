internal import HTTPSemantics

extension String {
  /// The text as part of a query: all but the unreserved characters percent-encoded.
  ///
  /// RFC 3986, section 2.
  var percentEncoded: String {
    encoded { $0.isUnreserved ? nil : $0.percentTriplet }
  }

  /// The text as a name or a value in the content of a form (URL standard, section 5.2).
  var formEncoded: String {
    encoded { byte in
      switch byte {
      case UInt8(ascii: " "): "+"
      case UInt8(ascii: "*"): nil
      case UInt8(ascii: "~"): byte.percentTriplet
      default: byte.isUnreserved ? nil : byte.percentTriplet
      }
    }
  }

  private func encoded(_ replacement: (UInt8) -> String?) -> String {
    utf8.reduce(into: "") { text, byte in
      text += replacement(byte) ?? String(UnicodeScalar(byte))
    }
  }
}

extension UInt8 {
  /// Whether the byte is an unreserved character (RFC 3986, section 2.3).
  var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: isDigit || (lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z"))
    }
  }

  /// Whether the byte may stand in a path or a query as itself (RFC 3986, sections 3.3 and 3.4).
  var isURICharacter: Bool {
    switch self {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "@"),
      UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), .singleQuote, UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "="):
      true
    default: isUnreserved
    }
  }

  /// Whether the byte is a hexadecimal digit.
  var isHexadecimalDigit: Bool {
    isDigit || (lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "f"))
  }

  /// The byte as a percent sign and two hexadecimal digits (RFC 3986, section 2.1).
  var percentTriplet: String {
    "%" + (self < 0x10 ? "0" : "") + String(self, radix: 16, uppercase: true)
  }
}
