import LineEditor
import Terminal

/// A quiet line about what takes a while, which is gone when it is done.
enum Notice {
  /// Does some work with a line about it on the terminal meanwhile, if there is one that can take
  /// the line away again.
  static func showing<Result>(
    _ text: String,
    isPlain: Bool = false,
    _ work: () throws -> Result
  ) rethrows -> Result {
    guard TerminalState.outputIsTerminal, !TerminalState.isDumb, !isPlain else {
      return try work()
    }
    show(text)
    defer { hide() }
    return try work()
  }

  /// Puts a text in the place of the line where the cursor is.
  static func show(_ text: String) {
    let line = Desk.rendition(isPlain: false).render(text.styled(.faint))
    try? TerminalOutput().write("\r\u{1B}[K\(line)")
  }

  /// Clears the line.
  static func hide() {
    try? TerminalOutput().write("\r\u{1B}[K")
  }
}
