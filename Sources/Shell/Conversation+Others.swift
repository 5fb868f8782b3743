public import Laboratory
import Terminal
import Tutor

extension Conversation {
  /// Takes in what other programs asked the practice server since the last prompt.
  ///
  /// It is shown line by line, can be taken back, and counts for a task: any route is a route.
  mutating func takeInOthers() {
    let rendering = TrafficRendering(surroundings.rendition())
    var lines: [StyledText] = []
    for other in surroundings.others() {
      lines.append(
        "  "
          + rendering.line(of: other.exchange, at: "", from: other.peer, hasStates: other.hasStates)
      )
      guard other.hasStates else { continue }
      var exchange = other.exchange
      exchange.client = other.peer
      exchanges.append(exchange)
      handle(.exchanged(exchange))
    }
    guard !lines.isEmpty else { return }
    screen.add(["  Meanwhile, from other programs:".styled(.faint)] + lines)
  }
}

/// What another program asked the practice server.
public struct ForeignExchange: Sendable {
  /// What was asked and answered.
  public let exchange: Exchange
  /// The address of the other program.
  public let peer: String
  /// Whether the exchange holds the states before and after.
  public let hasStates: Bool

  /// Creates an exchange of another program.
  public init(_ exchange: Exchange, from peer: String, hasStates: Bool) {
    self.exchange = exchange
    self.peer = peer
    self.hasStates = hasStates
  }
}
