public import Terminal

/// Where the learner's lines come from: an editor on the terminal, or plain reading.
public struct LineSource: ~Copyable {
  private var editor: LineEditor?
  private var reader: PlainLineReader

  /// Creates a source that edits with the given editor, or reads plainly without one.
  ///
  /// A person at a terminal is shown plain prompts then; a script is shown none.
  public init(editor: consuming LineEditor?) {
    self.editor = editor
    let isPerson = TerminalState.inputIsTerminal
    reader = PlainLineReader(promptingOn: isPerson ? TerminalOutput() : nil)
  }

  /// Blocks until there is a line; plain reading does not offer the prefilled text.
  public mutating func readLine(
    prompt: Prompt,
    prefilled: String = ""
  ) throws(LineReadingFailure) -> LineInput {
    if let input = editor?.readLine(prompt: prompt, prefilled: prefilled) { return input }
    return try reader.readLine(prompt: prompt)
  }

  /// Whether the last line was pasted and more of the paste follows it.
  public var isPasting: Bool {
    switch editor {
    case .some(let editor): editor.isPasting
    case .none: false
    }
  }

  /// Returns the lines that entered the editor's history since this was last called, oldest first.
  public mutating func takeNewHistory() -> [String] {
    editor?.takeNewHistory() ?? []
  }
}
