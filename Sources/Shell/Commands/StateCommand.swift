import HTTPSemantics
import Laboratory
import Terminal

extension Command {
  /// Shows the state of the server.
  static let state = Command("state", argument: "/PATH", "shows what the server holds now") {
    conversation,
    path in
    conversation.showState(path.isEmpty ? "" : conversation.workbench.place.target(path))
  }
}

extension Conversation {
  /// Shows the representation at a path, or all paths that have one.
  fileprivate mutating func showState(_ path: String) {
    let rendition = surroundings.rendition()
    let network = surroundings.network()
    let state = network.state
    if !path.isEmpty, let representation = network.representation(at: path) {
      let lines = ExchangeRendering(rendition).content(representation.bytes, height: nil)
      return screen.add(["  \(path, .strong)"] + lines.map { "  " + $0 })
    }
    if !path.isEmpty {
      return say("\(path, .strong) has no representation.")
    }
    let widest = state.map { $0.path.count }.max() ?? 0
    let room = max(16, rendition.columns - widest - 4)
    let rows: [[StyledText]] = state.map { path, representation in
      [path.styled(.strong), StyledText(representation.text.excerpt(room, in: rendition))]
    }
    let table = Table(columns: [Table.Column(""), Table.Column("")], rows: rows)
    screen.add(table.lines(in: rendition))
  }
}

extension String {
  /// The beginning of the first line, with an ellipsis where something is left out.
  func excerpt(_ width: Int, in rendition: Rendition) -> String {
    let line = prefix { !$0.isNewline }
    let isWhole = self[line.endIndex...].allSatisfy(\.isNewline)
    if isWhole, line.count <= width { return String(line) }
    let ellipsis = Sign.ellipsis.text(in: rendition)
    return line.prefix(width - ellipsis.count) + ellipsis
  }
}
