import ArgumentParser
import LineEditor
import Terminal

/// A text that is printed, after which the program ends.
enum Report {
  /// The form in which it is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For other programs.
    case json
  }

  /// Writes a rendered text, on a terminal in the pager, for it may be much more than a screen.
  static func show(_ text: String, isPlain: Bool) throws {
    let isScreen = !Desk.rendition(isPlain: isPlain).isPlain && !TerminalState.isDumb
    if !isScreen || !Pager.show(text) { try TerminalOutput().write(text) }
  }

  /// Writes a text for other programs, which on a terminal is made harmless.
  static func write(_ text: String) throws {
    let isTerminal = TerminalState.outputIsTerminal
    try TerminalOutput().write(isTerminal ? text.harmless(keeping: .newline) : text)
  }
}
