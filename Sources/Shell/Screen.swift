import Terminal

/// What is to be shown before the next prompt: groups of lines, with an empty line between them.
struct Screen {
  /// The most rows that stand between two prompts.
  static let height = 20

  /// The most rows that are shown beyond a screen rather than asked for.
  private static let overhang = 3

  private var groups: [[StyledText]] = []

  /// Whether there is nothing to show.
  var isEmpty: Bool { groups.isEmpty }

  /// The number of rows that all of it takes.
  var rows: Int { groups.reduce(0) { $0 + $1.count + 1 } }

  /// Adds lines that belong together.
  mutating func add(_ lines: [StyledText]) {
    if !lines.isEmpty { groups.append(lines) }
  }

  /// Adds one line.
  mutating func add(_ line: StyledText) {
    groups.append([line])
  }

  /// Removes and returns as many groups as fit into the rows, at least a part of the first.
  ///
  /// Without a limit it is all of them. A few rows more are no reason to ask whether to go on.
  mutating func page(rows: Int?) -> [StyledText] {
    let limit = rows.flatMap { self.rows <= $0 + Screen.overhang ? nil : $0 }
    var page: [StyledText] = []
    while let group = groups.first {
      let room = limit.map { $0 - page.count - 1 } ?? Int.max
      if group.count > room, !page.isEmpty { break }
      page.append("")
      page += group.prefix(max(room, 1))
      if group.count > room {
        groups[0] = Array(group.dropFirst(max(room, 1)))
        break
      }
      groups.removeFirst()
    }
    return page
  }
}
