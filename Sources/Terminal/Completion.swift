/// One way to complete the word at the cursor.
public struct Completion: Hashable, Sendable {
  /// The text that replaces the word.
  public var text: String

  /// The meaning of the text, in one line; empty if it explains itself.
  public var meaning: String

  /// Creates a completion with its meaning.
  public init(_ text: String, meaning: String = "") {
    self.text = text
    self.meaning = meaning
  }
}

/// A line that the learner wants completed.
public struct CompletionRequest: Hashable, Sendable {
  /// The whole line as typed so far.
  public var line: String

  /// The offset of the cursor in characters from the start of the line.
  public var cursor: Int

  /// Creates a request for the completions at a cursor.
  public init(line: String, cursor: Int) {
    self.line = line
    self.cursor = cursor
  }
}
