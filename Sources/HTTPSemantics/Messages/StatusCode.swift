/// A status code, the three digits that say what came of a request.
///
/// RFC 9110, section 15. Codes are open, so this is a struct; a client that does not know a code
/// treats it as the x00 of its class.
public struct StatusCode: Hashable, Sendable {
  /// The number, 100 to 599.
  public let code: Int

  /// Creates a code from its number, which is not checked.
  public init(_ code: Int) {
    self.code = code
  }

  /// The class of responses that a code belongs to, told by its first digit.
  public enum Class: Int, Sendable, CaseIterable {
    /// The request was received, the process goes on (section 15.2).
    case informational = 1
    /// The request was received, understood and accepted (section 15.3).
    case successful = 2
    /// Further action is needed to complete the request (section 15.4).
    case redirection = 3
    /// The client seems to have erred (section 15.5).
    case clientError = 4
    /// The server failed to fulfil an apparently valid request (section 15.6).
    case serverError = 5
  }

  /// The class of the code; a number outside 100 to 599 counts as a server error, as section 15
  /// asks.
  public var kind: Class {
    Class(rawValue: code / 100) ?? .serverError
  }

  /// Whether the request was received, understood and accepted.
  public var isSuccessful: Bool { kind == .successful }

  /// Whether the code is a client error or a server error.
  public var isError: Bool { kind == .clientError || kind == .serverError }

  /// Whether a response with this code never has content (RFC 9112, section 6.3).
  public var forbidsContent: Bool {
    kind == .informational || code == 204 || code == 304
  }
}

extension StatusCode: ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Creates a code from a literal number.
  public init(integerLiteral code: Int) {
    self.init(code)
  }

  /// The number and its reason phrase, such as `201 Created`.
  public var description: String {
    reasonPhrase.isEmpty ? String(code) : "\(code) \(reasonPhrase)"
  }
}
