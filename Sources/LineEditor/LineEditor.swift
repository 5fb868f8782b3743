internal import CEditLine
public import Terminal

/// A line editor with history and completion on the terminal of the process.
///
/// The type is neither copyable nor sendable: libedit and the modes of a terminal exist once in a
/// process, so exactly one editor exists, and the main thread owns it.
///
/// Control-C is reported for the line being read. Pressed while nobody reads, it waits for a second
/// one, which ends the process.
public struct LineEditor: ~Copyable {
  private let context: EditingContext
  private var history: LineHistory

  /// Creates an editor, or returns `nil` where a line cannot be edited.
  ///
  /// That is without a terminal, on one that cannot move its cursor, or if the user wrote
  /// `edit off` in `~/.editrc`, where a line that begins with `program:` is for this program only.
  ///
  /// - Parameters:
  ///   - program: The name that `~/.editrc` may use.
  ///   - lines: The history so far, oldest first.
  ///   - historySize: The number of lines that can be called back.
  ///   - rendition: How prompts and lists of completions are written.
  ///   - isSecret: Whether a line must not enter the history.
  ///   - complete: The completions of the word before the cursor, which reaches back to a space.
  public init?(
    program: String,
    history lines: [String] = [],
    historySize: Int = 1000,
    rendition: Rendition,
    isSecret: @escaping (String) -> Bool = { _ in false },
    complete: @escaping (CompletionRequest) -> [Completion] = { _ in [] }
  ) {
    guard TerminalState.canEdit else { return nil }
    TerminalState.guardUntilExit()
    _ = cel_choose_utf8()
    let created = EditingContext(
      program: program,
      historySize: historySize,
      rendition: rendition,
      complete: complete
    )
    guard let context = created else { return nil }
    context.bindKeys()
    guard cel_wants_editing(context.handle), cel_moves_up(context.handle), cel_watch_signals()
    else { return nil }
    for line in lines { context.remember(line) }
    self.context = context
    history = LineHistory(newest: lines.last, isSecret: isSecret)
  }

  /// Blocks until the learner finishes a line, interrupts it, or ends the input.
  ///
  /// Lines that were pasted together arrive one by one. The prefilled text can be edited.
  public mutating func readLine(prompt: Prompt, prefilled: String = "") -> LineInput {
    guard let line = context.readLine(prompt: prompt, prefilled: prefilled) else {
      return leaveLine()
    }
    if history.record(line) { context.remember(line) }
    return .line(line)
  }

  /// Whether the last line was pasted and more of the paste follows it.
  public var isPasting: Bool { context.isPasting }

  /// Returns the lines that entered the history since this was last called, oldest first.
  public mutating func takeNewHistory() -> [String] {
    history.takeNewLines()
  }

  /// Goes to a fresh row below the line that was given up.
  private func leaveLine() -> LineInput {
    let echo = context.isInterrupted ? "^C" : ""
    try? context.output.write(echo + "\u{1B}[J\r\n")
    return context.isInterrupted ? .interrupted : .endOfInput
  }
}

extension TerminalState {
  /// Whether both ends of the conversation are at a terminal that can move its cursor.
  fileprivate static var canEdit: Bool {
    inputIsTerminal && outputIsTerminal && !isDumb
  }
}
