import Curriculum
import Experiments
import HTTPSemantics
import Laboratory
import Terminal

extension Command {
  /// Shows what servers with one rule wrong would have answered to the last request.
  static let models = Command(
    "models",
    "shows what wrong beliefs expect of the last request",
    works: { $0.course != nil && $0.lastExchange?.request != nil }
  ) { conversation, _ in
    conversation.compareModels()
  }
}

extension Conversation {
  /// Sends the last request to copies of the network, one for each misconception with rules.
  fileprivate mutating func compareModels() {
    guard let course, let exchange = lastExchange, let request = exchange.request else { return }
    let rendition = surroundings.rendition()
    var rows: [[StyledText]] = []
    for misconception in course.misconceptions.values.sorted(by: { $0.id < $1.id }) {
      guard !misconception.rules.isEmpty,
        let wrong = exchange.before.applying(misconception.rules)
      else { continue }
      var trial = Trial(on: wrong)
      trial.send(request, at: surroundings.now())
      guard let expected = difference(of: trial, from: exchange, rendition) else { continue }
      rows.append([misconception.id.styled(.strong), StyledText(misconception.belief), expected])
    }
    guard !rows.isEmpty else { return say("No wrong belief expects anything else here.") }
    let table = Table(
      columns: [
        Table.Column(""), Table.Column("who believes", minimumWidth: 20),
        Table.Column("expects", minimumWidth: 20),
      ],
      rows: rows
    )
    screen.add(table.lines(in: rendition))
  }

  /// Returns in what a trial came out otherwise than the exchange; `nil` if it did not.
  private func difference(
    of trial: Trial,
    from exchange: Exchange,
    _ rendition: Rendition
  ) -> StyledText? {
    guard let status = trial.statuses.last else { return nil }
    let state = trial.network.states
    guard status != exchange.served?.status || state != exchange.after.states else { return nil }
    let text = status.description.styled(.status(status.code))
    guard let path = exchange.place, state[path] != exchange.after.states[path] else {
      let others = StateChange(from: exchange.after.states, to: state).entries
      guard status == exchange.served?.status, let first = others.first else { return text }
      return "\(text), and \(first.path, .strong) is otherwise"
    }
    let arrow = Sign.arrow.text(in: rendition)
    return "\(text) \(arrow) \(state[path]?.text ?? "nothing there")"
  }
}
