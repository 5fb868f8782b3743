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
    conversation.fork(as: argument)
  }

  /// Goes to a copy that was made, or back to `main`.
  static let `switch` = Command(
    "switch",
    argument: "NAME",
    "goes to another copy of the server's state",
    works: { !$0.workbench.forks.isEmpty }
  ) { conversation, argument in
    conversation.goTo(fork: argument)
  }

  /// Lists what the server was asked so far.
  static let journal = Command("journal", "lists what the server was asked so far") {
    conversation,
    _ in
    conversation.showJournal()
  }
}

extension Conversation {
  /// The state and the exchanges of the fork at hand.
  private var currentFork: Workbench.Fork {
    Workbench.Fork(network: surroundings.network(), exchanges: exchanges)
  }

  fileprivate mutating func fork(as name: String) {
    guard !name.isEmpty else { return listForks() }
    guard name.isName else { return say("A copy's name is a word: \("fork trial", .key).") }
    if name == workbench.fork { return say("You are on \(name, .strong) already.") }
    guard workbench.forks[name] == nil else {
      let command = "switch \(name)"
      return say("There is a copy '\(name, .strong)' already: \(command, .key) goes there.")
    }
    let origin = workbench.fork
    workbench.fork(as: name, leaving: currentFork)
    say(
      "You are on \(name, .strong), a copy of \(origin, .strong); nothing is shared. "
        + "\("switch \(origin)", .key) goes back."
    )
  }

  fileprivate mutating func goTo(fork name: String) {
    let others = workbench.forkNames
    let name = name.isEmpty && others.count == 1 ? others[0] : name
    guard let fork = workbench.goTo(name, leaving: currentFork) else { return listForks() }
    restore(fork.network)
    exchanges = fork.exchanges
    units = []
    handle(.strayed)
    say("You are on \(name, .strong).")
  }

  private mutating func listForks() {
    let others = workbench.forkNames
    guard !others.isEmpty else {
      return say(
        "You are on \(workbench.fork, .strong), and there is no copy. "
          + "\("fork trial", .key) makes one."
      )
    }
    let commands = others.map { "switch " + $0 }
    say("You are on \(workbench.fork, .strong). \(commands.alternatives) goes elsewhere.")
  }

  fileprivate mutating func showJournal() {
    let entries = surroundings.network().origins.first?.journal.entries ?? []
    guard !entries.isEmpty else { return say("The server was asked nothing yet.") }
    let shown = entries.suffix(Screen.height - 6)
    if shown.count < entries.count {
      say("\("The last \(shown.count) of \(entries.count) requests:", .faint)")
    }
    let rows = shown.map { entry -> [StyledText] in
      let status = entry.response.status
      let wrote = entry.stateAfter > entry.stateBefore
      return [
        "\(entry.number)", entry.request.method.name.styled(.method),
        StyledText(entry.request.target.text),
        status.description.styled(.status(status.code)),
        wrote ? "changed".styled(.changed) : "the same".styled(.faint),
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
