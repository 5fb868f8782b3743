/// A response together with the decisions that led to it.
public struct Reply: Hashable, Sendable {
  /// What is sent back.
  public var response: ResponseMessage
  /// The decisions in the order they were taken.
  public var decisions: [Decision]
  /// The milliseconds that the server takes its time before the reply.
  public var delay: Int

  /// Creates a reply.
  public init(_ response: ResponseMessage, decisions: [Decision] = [], delay: Int = 0) {
    self.response = response
    self.decisions = decisions
    self.delay = delay
  }

  /// The decision that settled the status, or the last one if none is marked.
  public var decidingDecision: Decision? {
    decisions.last(where: \.isDeciding) ?? decisions.last
  }
}
