/// The request target as it stands in the request line, raw, with a reading of its form.
///
/// RFC 9112, section 3.2. The text is kept as sent; the parts are read from it on demand.
public struct RequestTarget: Hashable, Sendable {
  /// The text between the method and the version.
  public let text: String

  /// Creates a target from its text, which is not checked.
  public init(_ text: String) {
    self.text = text
  }

  /// The four forms of RFC 9112, section 3.2.
  public enum Form: Hashable, Sendable {
    /// A path, with a query if there is one (section 3.2.1).
    case origin(path: String, query: String?)
    /// A whole URI (section 3.2.2).
    case absolute(scheme: String, authority: String, path: String, query: String?)
    /// A host and port, for CONNECT only (section 3.2.3).
    case authority(String)
    /// The server as a whole, for OPTIONS only (section 3.2.4).
    case asterisk
  }

  /// The form that the text has.
  public var form: Form {
    if text == "*" { return .asterisk }
    if text.utf8.first == UInt8(ascii: "/") {
      let (path, query) = RequestTarget.split(text[...])
      return .origin(path: path, query: query)
    }
    guard let colons = text.firstRange(of: "://") else { return .authority(text) }
    let rest = text[colons.upperBound...]
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    let (path, query) = RequestTarget.split(rest[end...])
    return .absolute(
      scheme: text[..<colons.lowerBound].lowercased(),
      authority: String(rest[..<end]),
      path: path.isEmpty ? "/" : path,
      query: query
    )
  }

  /// The path, without the query; `*` for the asterisk form.
  public var path: String {
    switch form {
    case .origin(let path, _), .absolute(_, _, let path, _): path
    case .authority(let authority): authority
    case .asterisk: "*"
    }
  }

  /// The text behind the question mark, if there is one.
  public var query: String? {
    switch form {
    case .origin(_, let query), .absolute(_, _, _, let query): query
    case .authority, .asterisk: nil
    }
  }

  private static func split(_ text: Substring) -> (path: String, query: String?) {
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "?")) else { return (String(text), nil) }
    return (String(text[..<mark]), String(text[text.utf8.index(after: mark)...]))
  }
}

extension RequestTarget: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Creates a target from a literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// The text as sent.
  public var description: String { text }
}
