/// One exchange as the server remembers it.
public struct JournalEntry: Hashable, Sendable {
  /// What was made of an Idempotency-Key.
  public enum KeyDecision: String, Hashable, Sendable {
    /// The key was new, and the response is remembered under it.
    case recorded
    /// The key was known, and its response was given again.
    case replayed
    /// The key could not be used.
    case refused
  }

  /// The number of the request, from 1.
  public let number: Int
  /// When the request came in.
  public let instant: Timestamp
  /// The request.
  public let request: RequestMessage
  /// The response.
  public let response: ResponseMessage
  /// The number of the newest write before the request.
  public let stateBefore: UInt64
  /// The number of the newest write after the request.
  public let stateAfter: UInt64
  /// What was made of an Idempotency-Key; `nil` when there was none or it is not known here.
  public let keyDecision: KeyDecision?

  /// The method and the target as they stood in the request line.
  public var requestLine: String { request.method.name + " " + request.target.text }
}
