import HTTPSemantics
import Laboratory
import Terminal

extension Command {
  /// Goes to a place among the targets.
  static let cd = Command(
    "cd",
    argument: "PATH",
    "goes to a place among the targets, from which others are named",
    explanation: [
      "After cd /users, PUT 53 name=Ann means /users/53, GET . means /users itself, and a target "
        + "with a slash at its start means what it always means. cd .. goes up, cd / to the top, "
        + "where every target is written out again.",
      "It takes a method in front: a word alone is never a target.",
    ]
  ) { conversation, path in
    conversation.go(toPlace: path)
  }

  /// Lists what is below a place.
  static let ls = Command(
    "ls",
    argument: "PATH",
    "lists the targets below a place, with the methods that they support"
  ) { conversation, path in
    conversation.listTargets(below: path)
  }
}

extension Conversation {
  fileprivate mutating func go(toPlace path: String) {
    guard !path.contains(where: { $0.isWhitespace || $0 == "?" || $0 == "#" }) else {
      return say("A place is a path: \("cd /users", .key).")
    }
    let place = path.isEmpty ? TargetPlace() : workbench.place.going(to: path)
    workbench.place = place
    guard !place.isTop else { return say("You are at the top: targets are written out again.") }
    let isKnown = TargetTree(of: surroundings.network()).knows(place)
    let remark = isKnown ? "" : " Nothing is known there yet."
    say(
      "You are at \(place.path, .strong): \("GET .", .key) asks for it, \("GET NAME", .key) for "
        + "what is below.\(remark)"
    )
  }

  fileprivate mutating func listTargets(below path: String) {
    let place = workbench.place.going(to: path)
    let network = surroundings.network()
    let now = surroundings.now()
    let own = network.methods(of: place.isTop ? "/" : place.path, at: now)
    let rows = TargetTree(of: network).entries(below: place).map { entry -> [StyledText] in
      let methods = entry.target.map { network.methods(of: $0, at: now) } ?? ""
      let more = entry.count > 0 ? "\(entry.count) below" : ""
      return [
        (entry.name + (entry.count > 0 ? "/" : "")).styled(.strong),
        methods.withoutObvious.styled(.method),
        entry.content.isEmpty ? more.styled(.faint) : StyledText(entry.content),
      ]
    }
    let first = own.isEmpty ? [] : [[".".styled(.strong), own.withoutObvious.styled(.method), ""]]
    guard !rows.isEmpty || !first.isEmpty else {
      return say("Nothing is known at \(place.path, .strong) or below it.")
    }
    show(first + rows)
  }

  /// Shows a row for each target; in plain output it is one line, of use to other programs too.
  private mutating func show(_ rows: [[StyledText]]) {
    let rendition = surroundings.rendition()
    guard !rendition.isPlain else {
      return screen.add(
        rows.map { row in
          StyledText(row.map(\.string).filter { !$0.isEmpty }.joined(separator: "  ")).indented
        }
      )
    }
    let left = (0...1).map { column in rows.map { $0[column].width }.max() ?? 0 }
    let room = max(16, rendition.columns - left[0] - left[1] - 6)
    let table = Table(
      columns: [
        Table.Column("name", minimumWidth: 8), Table.Column("methods", minimumWidth: 20),
        Table.Column("now"),
      ],
      rows: rows.map { [$0[0], $0[1], StyledText($0[2].string.excerpt(room, in: rendition))] }
    )
    screen.add(table.lines(in: rendition))
  }
}

extension String {
  /// A list of methods without those that every target of a server supports.
  fileprivate var withoutObvious: String {
    let names = split(separator: ",").map { $0.trimmed }
    return names.filter { !["HEAD", "OPTIONS", "TRACE"].contains($0) }.joined(separator: " ")
  }
}
