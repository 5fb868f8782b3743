import LineEditor
import Terminal

/// A quiet line about what takes a while, which is gone when it is done.
///
/// There is none on what is no terminal, on one that cannot take a line away again, and in plain
/// output, which may be read aloud.
final class Notice {
  private let isPossible: Bool
  private var isShown = false

  /// Creates a line that is not shown yet.
  init(isPlain: Bool = false) {
    isPossible = TerminalState.outputIsTerminal && !TerminalState.isDumb && !isPlain
  }

  /// Does some work with a line about it meanwhile.
  static func showing<Result>(_ text: String, _ work: () throws -> Result) rethrows -> Result {
    let notice = Notice()
    notice.show(text)
    defer { notice.hide() }
    return try work()
  }

  /// Puts a text where the line is.
  func show(_ text: String) {
    guard isPossible else { return }
    isShown = true
    let line = Desk.rendition(isPlain: false).render(text.styled(.faint))
    try? TerminalOutput().write("\r\u{1B}[K\(line)")
  }

  /// Takes the line away, if there is one.
  func hide() {
    guard isShown else { return }
    isShown = false
    try? TerminalOutput().write("\r\u{1B}[K")
  }
}
