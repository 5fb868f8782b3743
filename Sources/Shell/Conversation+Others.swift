public import Laboratory
import Terminal
import Tutor

extension Conversation {
  /// Takes in what other programs asked the practice server since the last prompt.
  ///
  /// It is shown line by line, can be taken back, and counts for a task: any route is a route.
  mutating func takeInOthers() {
    let rendering = TrafficRendering(surroundings.rendition())
    var own: [StyledText] = []
    var lines: [StyledText] = []
    for other in surroundings.others() {
      let line =
        "  "
        + rendering.line(of: other.exchange, at: "", from: other.peer, hasStates: other.hasStates)
      if other.isAbandoned { own.append(line) } else { lines.append(line) }
      guard other.hasStates else { continue }
      var exchange = other.exchange
      exchange.client = other.peer
      exchanges.append(exchange)
      handle(.exchanged(exchange))
    }
    if !own.isEmpty {
      screen.add(["  Meanwhile, what you did not wait for:".styled(.faint)] + own)
    }
    guard !lines.isEmpty else { return }
    screen.add(["  Meanwhile, from other programs:".styled(.faint)] + lines)
  }
}

/// What was asked of the practice server while the conversation did not wait for it.
public struct ForeignExchange: Sendable {
  /// What was asked and answered.
  public let exchange: Exchange
  /// The address of the other program.
  public let peer: String
  /// Whether the exchange holds the states before and after.
  public let hasStates: Bool
  /// Whether it is the learner's own, which they did not wait for to its end.
  public let isAbandoned: Bool

  /// Creates an exchange of another program, or of one's own that was left.
  public init(
    _ exchange: Exchange,
    from peer: String,
    hasStates: Bool,
    isAbandoned: Bool = false
  ) {
    self.exchange = exchange
    self.peer = peer
    self.hasStates = hasStates
    self.isAbandoned = isAbandoned
  }
}
