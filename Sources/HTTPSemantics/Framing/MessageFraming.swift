/// How the content of a message is delimited (RFC 9112, section 6.3).
public enum MessageFraming: Hashable, Sendable {
  /// There is no content.
  case none
  /// Content-Length says how many bytes there are.
  case length(Int)
  /// The chunked transfer coding marks the end.
  case chunked
  /// The end of the connection is the end of the content; only a response may be so.
  case close

  /// The framing as a decision.
  public var decision: Decision {
    switch self {
    case .none:
      Decision(
        "N168",
        .http1("6.3"),
        .definition,
        "Neither Content-Length nor Transfer-Encoding is there, so the request has no content."
      )
    case .length(let count):
      Decision(
        "N168",
        .http1("6.3"),
        .definition,
        "Content-Length delimits \(count) bytes of content."
      )
    case .chunked:
      Decision(
        "N173",
        .http1("7.1"),
        .must,
        "The content came in chunks, which every recipient can read."
      )
    case .close:
      Decision(
        nil,
        .http1("6.3"),
        .definition,
        "The end of the connection is the end of the content."
      )
    }
  }
}
