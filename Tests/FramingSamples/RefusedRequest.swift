public import HTTPSemantics

/// A malformed request with the refusal that it gets.
public struct RefusedRequest: Hashable, Sendable, CustomStringConvertible {
  /// The clause that it breaks.
  public let clause: Clause
  /// What is wrong.
  public let name: String
  /// The bytes.
  public let text: String
  /// The status of the refusal.
  public let status: StatusCode
  /// The byte at which the reader finds it.
  public let offset: Int
  /// Whether it takes the end of the connection to see it.
  public private(set) var isEnded = false
  /// The limits of the reader, low enough that each position can be tried.
  public let limits = ReaderLimits(startLine: 60, fieldSection: 150, fieldCount: 4, content: 20)

  /// Creates a sample.
  init(_ clause: Clause, _ name: String, _ text: String, _ status: StatusCode, at offset: Int) {
    (self.clause, self.name, self.text, self.status, self.offset) =
      (clause, name, text, status, offset)
  }

  /// A request that the end of the connection makes incomplete.
  static func truncated(_ name: String, _ text: String) -> RefusedRequest {
    var request = RefusedRequest(.http1("8"), name, text, 400, at: text.utf8.count)
    request.isEnded = true
    return request
  }

  /// The clause and the name.
  public var description: String { "\(clause): \(name)" }

  /// Request lines that are none.
  static let requestLines = [
    line("3", "no target", "GET HTTP/1.1", at: 3),
    line("3", "no version, as in HTTP/0.9", "GET /a", at: 3),
    line("3", "nothing but a word", "GET", at: 3),
    line("3", "white space in front", " GET / HTTP/1.1", at: 0),
    line("3", "a tab between", "GET\t/ HTTP/1.1", at: 3, clause: .http1("3.1")),
    line("3.2", "two spaces", "GET  / HTTP/1.1", at: 4),
    line("3.1", "a colon in the method", "GE:T / HTTP/1.1", at: 2),
    line("3", "a TLS handshake", "\u{16}\u{3}\u{1}", at: 0),
    line("2.3", "a space behind", "GET / HTTP/1.1 ", at: 15, clause: .http1("2.3")),
    line("2.3", "HTTP in small letters", "GET / http/1.1", at: 6),
    line("2.3", "a version without minor digit", "GET / HTTP/1", at: 6),
    line("2.3", "a version of two digits", "GET / HTTP/1.10", at: 6),
    line("2.3", "another protocol", "GET / RTSP/1.0", at: 6),
    line("", "HTTP/2 preface", "PRI * HTTP/2.0", at: 11, 505, clause: .semantics("15.6.6")),
    line("", "HTTP/0.9 named", "GET / HTTP/0.9", at: 11, 505, clause: .semantics("15.6.6")),
    line("3", "an overlong target", "GET /" + String(repeating: "a", count: 80), at: 60, 414),
    line("3", "an overlong method", String(repeating: "A", count: 80), at: 60, 501),
  ]

  /// Request lines whose target is none.
  static let targets = [
    line("3.2", "a space in the target", "GET /a b HTTP/1.1", at: 6),
    line("3.2", "a fragment", "GET /a#b HTTP/1.1", at: 6),
    line("3.2", "letters beyond ASCII", "GET /é HTTP/1.1", at: 5),
    line("3.2", "a brace", "GET /{a} HTTP/1.1", at: 5),
    line("3.2", "a quotation mark", "GET /\" HTTP/1.1", at: 5),
    line("3.2", "a control character", "GET /\u{1} HTTP/1.1", at: 5),
    line("3.2", "a half percent-encoding", "GET /%4 HTTP/1.1", at: 5),
    line("3.2", "a percent-encoding of no digits", "GET /%zz HTTP/1.1", at: 5),
    line("3.2", "no slash in front", "GET a HTTP/1.1", at: 4),
    line("3.2", "another scheme", "GET ftp://h/ HTTP/1.1", at: 4),
    line("3.2", "a URI without authority", "GET http:/a HTTP/1.1", at: 4),
    line("3.2.2", "a port of letters", "GET http://h:x/ HTTP/1.1", at: 11),
    line("", "an empty host", "GET http:///a HTTP/1.1", at: 11, clause: .semantics("4.2.1")),
    line("", "a user", "GET http://u@h/ HTTP/1.1", at: 12, clause: .semantics("4.2.4")),
    line("3.2.3", "authority-form with GET", "GET h:80 HTTP/1.1", at: 4, clause: .http1("3.2")),
    line("3.2.3", "CONNECT with a path", "CONNECT / HTTP/1.1", at: 8),
    line("3.2.3", "CONNECT without port", "CONNECT h HTTP/1.1", at: 8),
    line("3.2.3", "CONNECT with an empty port", "CONNECT h: HTTP/1.1", at: 8),
    line("3.2.4", "* with GET", "GET * HTTP/1.1", at: 4),
    line("3.2.4", "** with OPTIONS", "OPTIONS ** HTTP/1.1", at: 8, clause: .http1("3.2")),
  ]

  private static func line(
    _ section: String,
    _ name: String,
    _ line: String,
    at offset: Int,
    _ status: StatusCode = 400,
    clause: Clause? = nil
  ) -> RefusedRequest {
    RefusedRequest(
      clause ?? .http1(section),
      name,
      line + "\r\nHost: h\r\n\r\n",
      status,
      at: offset
    )
  }
}
