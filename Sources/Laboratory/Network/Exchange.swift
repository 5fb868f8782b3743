public import HTTPSemantics

/// One request with its response, the bytes of both, and the state before and after.
///
/// RFC 9110, section 3.4. The states are whole copies of the network: a copy costs nothing, and undo, the
/// differences shown after a run, and replays are made from them.
public struct Exchange: Sendable {
  /// The request as the server read it; `nil` when its framing was refused.
  public var request: RequestMessage?
  /// The bytes as they were sent.
  public var requestBytes: [UInt8]
  /// What the server responded, whether the client received it or not; `nil` if it did not respond.
  public var served: ResponseMessage?
  /// The bytes as they were received.
  public var responseBytes: [UInt8]
  /// What became of the request and its response on the way.
  public var fate = Delivery.Fate.received
  /// The decisions that the server took, in order.
  public var decisions: [Decision]
  /// The network before the request arrived.
  public var before: Network
  /// The network after the response was made, or after the request was held.
  public var after: Network
  /// The name of the client that sent the request, where there are several.
  public var client = ""
  /// The fields of the request that the client added by itself.
  public var addedFields: [FieldName] = []
  /// The time from the first byte sent to the last byte received; `nil` where nobody measured.
  public var duration: Duration?

  /// Creates an exchange.
  public init(
    request: RequestMessage?,
    requestBytes: [UInt8],
    response: ResponseMessage?,
    responseBytes: [UInt8],
    decisions: [Decision],
    before: Network,
    after: Network
  ) {
    self.request = request
    self.requestBytes = requestBytes
    self.served = response
    self.responseBytes = responseBytes
    self.decisions = decisions
    self.before = before
    self.after = after
  }

  /// The response as the client received it; `nil` when it got none, or not the whole.
  public var response: ResponseMessage? {
    fate == .received ? served : nil
  }

  /// Whether the server did what it was asked, whatever the client knows of it.
  public var isSuccessful: Bool {
    served?.status.tellsSuccess ?? false
  }

  /// What the exchange changed, target by target.
  public var change: StateChange {
    StateChange(from: before.states, to: after.states)
  }

  /// The decision that settled the status, or the last one if none is marked.
  public var decidingDecision: Decision? {
    decisions.last(where: \.isDeciding) ?? decisions.last
  }
}

extension StatusCode {
  /// Whether the request was done: a 2xx, or 303 that leads to what came of it (RFC 9110, sections 15.3
  /// and 15.4.4).
  public var tellsSuccess: Bool {
    isSuccessful || self == 303
  }
}
