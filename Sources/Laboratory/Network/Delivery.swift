public import HTTPSemantics

/// What became of a request, as the network between client and server saw it.
public struct Delivery: Sendable {
  /// How the journey of a request and its response ended.
  public enum Fate: Hashable, Sendable {
    /// The client received the whole response.
    case received
    /// The connection was lost before the request arrived.
    case requestLost
    /// The connection was lost after the server had responded.
    case responseLost
    /// The connection was closed after so many bytes of the response's content.
    case truncated(Int)
    /// The connection was reset after the server had responded.
    case reset
    /// The server holds the request under this number, between two of its steps.
    case held(Int)
  }

  /// How it ended.
  public var fate: Fate
  /// What the server replied; `nil` if the request did not arrive or is held.
  public var reply: Reply?
  /// What was decided on the way to a reply that is not there.
  public var decisionsSoFar: [Decision] = []
  /// The held requests that went on because this one said so.
  public var resumed: [ResumedRequest] = []

  /// Creates a delivery.
  public init(_ fate: Fate, _ reply: Reply?, decisions: [Decision] = []) {
    self.fate = fate
    self.reply = reply
    self.decisionsSoFar = decisions
  }

  /// What the client received in whole, if it did.
  public var response: ResponseMessage? {
    fate == .received ? reply?.response : nil
  }

  /// The decision that settled the status, or the last one if none is marked.
  public var decidingDecision: Decision? {
    decisions.last(where: \.isDeciding) ?? decisions.last
  }

  /// The decisions that were taken, by the server and on the way.
  public var decisions: [Decision] { reply?.decisions ?? decisionsSoFar }
}

extension Delivery.Fate {
  /// The fate in the words of a lesson, such as `response lost`.
  public var name: String {
    switch self {
    case .received: "received"
    case .requestLost: "request lost"
    case .responseLost: "response lost"
    case .truncated: "truncated"
    case .reset: "reset"
    case .held: "held"
    }
  }

  /// The names that a fate can have besides that of success.
  public static let names = ["request lost", "response lost", "truncated", "reset", "held"]

  /// Whether the client learnt nothing, or not everything, of what the server did.
  public var isLoss: Bool {
    switch self {
    case .received, .held: false
    case .requestLost, .responseLost, .truncated, .reset: true
    }
  }
}
