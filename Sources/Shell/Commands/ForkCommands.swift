import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Command {
  /// Copies the state of the server under a name, and goes on with the copy.
  static let fork = Command(
    "fork",
    argument: "NAME",
    "copies the server's state and goes on with the copy"
  ) { conversation, argument in
    conversation.fork(argument)
  }

  /// Goes to a copy that was made, or back to `main`.
  static let `switch` = Command(
    "switch",
    argument: "NAME",
    "goes to another copy of the server's state",
    works: { !$0.workbench.forks.isEmpty }
  ) { conversation, argument in
    conversation.goTo(argument)
  }

  /// Lists what the server was asked so far.
  static let journal = Command("journal", "lists what the server was asked so far") {
    conversation,
    _ in
    conversation.showJournal()
  }
}

extension Conversation {
  fileprivate mutating func fork(_ name: String) {
    guard !name.isEmpty else { return listForks() }
    guard name != workbench.fork, workbench.forks[name] == nil else {
      return say("There is a copy '\(name, .key)' already: \("switch \(name)", .key) goes there.")
    }
    let network = surroundings.network()
    workbench.forks[workbench.fork] = network
    workbench.fork = name
    say("You are on the copy \(name, .strong). \("switch", .key) goes back; nothing is shared.")
  }

  fileprivate mutating func goTo(_ name: String) {
    guard name != workbench.fork, let network = workbench.forks[name] else { return listForks() }
    workbench.forks[workbench.fork] = surroundings.network()
    workbench.forks[name] = nil
    workbench.fork = name
    restore(network)
    handle(.strayed)
    say("You are on \(name, .strong).")
  }

  private mutating func listForks() {
    let others = workbench.forks.keys.sorted()
    guard !others.isEmpty else {
      return say("You are on \(workbench.fork, .strong), the only one.")
    }
    say("You are on \(workbench.fork, .strong). Go to \(others.alternatives).")
  }

  fileprivate mutating func showJournal() {
    let entries = surroundings.network().origins.first?.journal.entries ?? []
    guard !entries.isEmpty else { return say("The server was asked nothing yet.") }
    let rows = entries.suffix(Screen.height - 4).map { entry -> [StyledText] in
      let status = entry.response.status
      let wrote = entry.stateAfter > entry.stateBefore
      return [
        "\(entry.number)", entry.request.method.name.styled(.method),
        StyledText(entry.request.target.text),
        status.description.styled(.status(status.code)),
        wrote ? "changed".styled(.changed) : "",
      ]
    }
    let table = Table(
      columns: [
        Table.Column("#", alignment: .right), Table.Column("method"), Table.Column("target"),
        Table.Column("status"), Table.Column("state"),
      ],
      rows: rows
    )
    screen.add(table.lines(in: surroundings.rendition()))
  }
}
