/// A request method, the token that says what a request asks for.
///
/// RFC 9110, section 9.1: the token is case-sensitive, so `patch` is another method than `PATCH`.
/// Any token can be a method; the static members are those that this server knows.
public struct Method: Hashable, Sendable {
  /// The token as it stands in the request line.
  public let name: String

  /// Creates a method from its token, which is not checked.
  public init(_ name: String) {
    self.name = name
  }

  /// Transfers a current selected representation of the target (section 9.3.1).
  public static let get = Method("GET")
  /// Asks for the fields of a GET without its content (section 9.3.2).
  public static let head = Method("HEAD")
  /// Asks the target to process the content by its own rules (section 9.3.3).
  public static let post = Method("POST")
  /// Asks that the state of the target be created or replaced by the content (section 9.3.4).
  public static let put = Method("PUT")
  /// Asks that a set of changes be applied to the target (RFC 5789, section 2).
  public static let patch = Method("PATCH")
  /// Asks to remove the association between the target and its functionality (section 9.3.5).
  public static let delete = Method("DELETE")
  /// Asks for the communication options of the target (section 9.3.7).
  public static let options = Method("OPTIONS")
  /// Asks for a loop-back of the request message (section 9.3.8).
  public static let trace = Method("TRACE")
  /// Asks for a tunnel to the target (section 9.3.6).
  public static let connect = Method("CONNECT")

  /// The methods that RFC 9110, section 9.3 and RFC 5789 define, in the order of their definition.
  public static let registered: [Method] = [
    .get, .head, .post, .put, .delete, .connect, .options, .trace, .patch,
  ]

  /// Whether the client asks for no change of state (RFC 9110, section 9.2.1).
  public var isSafe: Bool {
    self == .get || self == .head || self == .options || self == .trace
  }

  /// Whether the intended effect of many identical requests equals that of one (section 9.2.2).
  public var isIdempotent: Bool {
    isSafe || self == .put || self == .delete
  }

  /// The registered method that differs from this one by letter case only, if there is one.
  public var registeredInOtherCase: Method? {
    Method.registered.first { $0 != self && $0.name == name.uppercased() }
  }
}

extension Method: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The token.
  public var description: String { name }

  /// Creates a method from a literal token.
  public init(stringLiteral name: String) {
    self.init(name)
  }
}
