public import HTTPSemantics
public import Laboratory

/// What came of a series of requests sent to a copy of a network.
///
/// The network that was asked stays as it was: an answer key, a check of a lesson and a "what if" are all
/// trials.
public struct Trial: Sendable {
  /// The requests in the order sent.
  public private(set) var requests: [RequestMessage] = []
  /// The reply to each request.
  public private(set) var replies: [Reply] = []
  /// The network after the last reply.
  public private(set) var network: Network

  /// Creates a trial that has sent nothing yet.
  public init(on network: Network) {
    self.network = network
  }

  /// Moves the network's clock forward.
  public mutating func moveClock(bySeconds seconds: Int) {
    network.moveClock(bySeconds: seconds)
  }

  /// Sends one more request.
  public mutating func send(_ request: RequestMessage, at instant: Timestamp) {
    requests.append(request)
    replies.append(network.respond(to: request, at: instant))
  }

  /// The statuses of the replies, in order.
  public var statuses: [StatusCode] {
    replies.map(\.response.status)
  }
}
