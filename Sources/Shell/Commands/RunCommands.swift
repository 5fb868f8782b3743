import HTTPSemantics
import JSONDocument
import Laboratory
import Terminal
import Tutor

extension Command {
  /// Says which decision settled the last response, and where it stands.
  static let why = Command(
    "why",
    argument: "all",
    "says what decided the last response",
    works: { $0.lastExchange != nil }
  ) { conversation, argument in
    guard let exchange = conversation.lastExchange else { return }
    conversation.explain(exchange, isWhole: argument == "all")
  }

  /// Shows the last exchange as it was on the wire.
  static let wire = Command(
    "wire",
    "shows the last exchange as it was on the wire",
    works: { $0.lastExchange != nil }
  ) { conversation, _ in
    guard let exchange = conversation.lastExchange else { return }
    let rendering = WireRendering(conversation.surroundings.rendition())
    for group in rendering.groups(of: exchange) { conversation.screen.add(group) }
  }

  /// Shows the whole content of the last response.
  static let content = Command(
    "content",
    "shows the whole content of the last response",
    works: { $0.lastExchange?.response?.content.isEmpty == false }
  ) { conversation, _ in
    guard let response = conversation.lastExchange?.response else { return }
    let rendering = ExchangeRendering(conversation.surroundings.rendition())
    conversation.screen.add(rendering.content(response.content, height: nil))
  }

  /// Sends the request with a problem as it stands.
  static let send = Command(
    "send",
    argument: "anyway",
    "sends a request in spite of its problem",
    works: { $0.doubtful != nil }
  ) { conversation, argument in
    guard argument == "anyway", let draft = conversation.doubtful else {
      return conversation.say("Type \("send anyway", .key), or a request.")
    }
    conversation.send(draft)
  }
}

extension Conversation {
  /// Shows the deciding line of an exchange, or all decisions in their order.
  mutating func explain(_ exchange: Exchange, isWhole: Bool) {
    screen.add(ExchangeRendering(surroundings.rendition()).summary(of: exchange))
    let rendering = DecisionRendering(surroundings.rendition())
    if isWhole { return screen.add(rendering.lines(of: exchange.decisions)) }
    guard let decision = exchange.decidingDecision else {
      return say("Nothing was decided.")
    }
    var lines = rendering.line(of: decision)
    let others = exchange.decisions.count - 1
    if others > 0 {
      let noun = others == 1 ? "decision" : "decisions"
      lines.append("  \("\(others) other \(noun):", .faint) \("why all", .key)")
    }
    screen.add(lines)
  }
}
