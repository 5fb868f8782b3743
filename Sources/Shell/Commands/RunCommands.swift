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

  /// Sends the last request again.
  static let again = Command(
    "again",
    argument: "N",
    "sends the last request again, N times",
    works: { $0.lastExchange != nil }
  ) { conversation, argument in
    guard let count = argument.isEmpty ? 1 : Int(argument), (1...100).contains(count) else {
      return conversation.say("How often? A number from 1 to 100: \("again 2", .key)")
    }
    conversation.repeatLast(count)
  }

  /// Takes back the last exchange.
  static let undo = Command(
    "undo",
    "takes back what the last request changed",
    works: { $0.lastExchange != nil }
  ) { conversation, _ in
    guard let exchange = conversation.exchanges.popLast() else { return }
    conversation.restore(exchange.before)
    conversation.handle(.strayed)
    let request = exchange.request.map { "\($0.method) \($0.target)" } ?? "the last request"
    conversation.say("As it was before \(request, .code).")
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
    works: { $0.lastExchange?.response.content.isEmpty == false }
  ) { conversation, _ in
    guard let exchange = conversation.lastExchange else { return }
    let rendering = ExchangeRendering(conversation.surroundings.rendition())
    conversation.screen.add(rendering.content(exchange.response.content, height: nil))
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

  /// Sends the last request so often again, and shows a row for each.
  mutating func repeatLast(_ count: Int) {
    guard let last = lastExchange, let request = last.request else { return }
    var rows: [[StyledText]] = []
    var before = last.after.state
    var sent: [Exchange] = []
    for number in 1...count {
      guard let exchange = try? exchange(last.requestBytes, request.method) else {
        say("The connection was lost at number \(number).".styled(.wrong))
        break
      }
      let status = exchange.response.status
      let change = StateChange(from: before, to: exchange.after.state)
      before = exchange.after.state
      let changed = change.entries.map(\.path).joined(separator: ", ")
      rows.append([
        "\(number)", status.description.styled(.status(status.code)),
        change.isEmpty ? "the same" : "changed: \(changed)",
      ])
      sent.append(exchange)
    }
    let table = Table(
      columns: [
        Table.Column("#", alignment: .right), Table.Column("status"),
        Table.Column("state afterwards"),
      ],
      rows: rows
    )
    screen.add(table.lines(in: surroundings.rendition()))
    for exchange in sent { handle(.exchanged(exchange)) }
  }
}
