/// What the Authorization fields of a request say about a bearer token.
///
/// RFC 6750, section 2.1.
enum BearerCredentials: Equatable {
  /// Nothing: there is no field, or it is of another scheme.
  case none
  /// A token.
  case token(String)
  /// A field of the scheme that is not `Bearer` and one token, or two fields.
  case malformed

  /// Reads the fields.
  init(_ values: [String]) {
    guard let value = values.first else {
      self = .none
      return
    }
    guard values.count == 1 else {
      self = .malformed
      return
    }
    let scheme = value.utf8.prefix { $0 != UInt8(ascii: " ") }
    guard scheme.map(\.lowercased).elementsEqual("bearer".utf8) else {
      self = .none
      return
    }
    let token = value.utf8.dropFirst(scheme.count).drop { $0 == UInt8(ascii: " ") }
    let name = token.prefix(while: \.isTokenSixtyEight)
    let isWellFormed =
      !name.isEmpty
      && token.dropFirst(name.count).allSatisfy {
        $0 == UInt8(ascii: "=")
      }
    self = isWellFormed ? .token(String(Substring(token))) : .malformed
  }
}

extension UInt8 {
  /// Whether the byte may stand in a token before its padding (RFC 9110, section 11.2).
  fileprivate var isTokenSixtyEight: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
    }
  }
}
