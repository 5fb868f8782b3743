/// A request that a server refuses before it knows all of it, with the ground for it.
///
/// Nothing more is read from a connection after a refusal, for it is not known where the next
/// request would begin; so the response that goes with it closes the connection.
public struct Refusal: Hashable, Sendable {
  /// What was found, and where.
  public let fault: FramingFault
  /// The method, if the request line could be read.
  public let method: Method?
  /// The decisions: the one that settles the status, then that the connection closes.
  public let decisions: [Decision]

  /// Creates a refusal.
  public init(_ fault: FramingFault, method: Method? = nil) {
    self.fault = fault
    self.method = method
    decisions = [
      fault.decision,
      Decision(
        nil,
        .http1("9.3"),
        .must,
        "The connection closes: where the next request would begin is not known."
      ),
    ]
  }

  /// The status of the response.
  public var status: StatusCode { fault.status }
}
