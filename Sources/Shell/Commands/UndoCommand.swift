import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Command {
  /// Takes back the last exchange that left a trace, or all that one command made.
  static let undo = Command(
    "undo",
    "takes back what the last request changed",
    explanation: [
      "Requests that changed nothing are skipped, and what one again or retry sent is taken back "
        + "at once. Entity tags that were given out meanwhile do not come back."
    ],
    works: { !$0.exchanges.isEmpty }
  ) { conversation, _ in
    conversation.undo()
  }
}

extension Conversation {
  /// Puts the server into the state before the last exchange that changed something, whichever
  /// client had it.
  fileprivate mutating func undo() {
    guard let last = exchanges.last, let unit = lastTracedUnit else {
      return say("None of the requests changed anything, so there is nothing to take back.")
    }
    let isStale = surroundings.network().states != last.after.states
    let taken = exchanges[unit]
    let skipped = exchanges[unit.upperBound...]
    guard let first = taken.first else { return }
    restore(first.before)
    handle(.strayed)
    let request = first.request.map { "\($0.method) \($0.target)" } ?? "the last request"
    let count: StyledText = taken.count > 1 ? "the \(taken.count) repetitions of " : ""
    let sender: StyledText =
      first.client == workbench.client ? "" : " of client \(first.client, .strong)"
    say("As it was before \(count)\(request, .code)\(sender).")
    if !skipped.isEmpty { say(account(ofSkipped: Array(skipped))) }
    if isStale { say("What was changed since then in other ways is taken back, too.") }
    exchanges.removeSubrange(unit.lowerBound...)
    units.removeAll { $0.upperBound > unit.lowerBound }
  }

  /// The indices of the last exchanges that were made together and left a trace.
  private var lastTracedUnit: Range<Int>? {
    var end = exchanges.count
    while end > 0 {
      let unit = units.last { $0.upperBound == end && $0.lowerBound < end } ?? (end - 1)..<end
      if exchanges[unit].contains(where: \.leftTrace) { return unit }
      end = unit.lowerBound
    }
    return nil
  }

  private func account(ofSkipped exchanges: [Exchange]) -> StyledText {
    guard exchanges.count == 1, let request = exchanges[0].request else {
      return "\("The \(exchanges.count) requests after it changed nothing.", .faint)"
    }
    let name = "\(request.method) \(request.target)"
    return "\(name, .code)\(" after it changed nothing.", .faint)"
  }
}

extension Exchange {
  /// Whether the server is not as it was, as far as a client can see.
  fileprivate var leftTrace: Bool {
    !change.isEmpty || request?.method.isSafe != true && !Traces(of: self).isEmpty
  }
}
