public import Markup

/// What is shown of a question, below the text that leads to it.
public struct Sheet: Sendable {
  /// A thing with a label that stands for it in answers.
  public struct Entry: Sendable {
    /// The id, as the author gave it; a number in a table of pairs.
    public let id: String
    /// The letter or number.
    public let label: String
    /// What it says.
    public let text: [Inline]
  }

  /// The things with letters, in the order shown; empty where something is to be typed.
  public let entries: [Entry]
  /// The things with numbers, to which letters are to be found.
  public let rows: [Entry]
  /// The headings of the numbered and of the lettered things, if they have any.
  public let header: [[Inline]]
  /// What to type, beginning with a verb; what is typed as it stands is between backticks.
  public let instruction: String

  /// Creates a sheet of things with letters, or of none.
  init(entries: [Entry] = [], rows: [Entry] = [], header: [[Inline]] = [], instruction: String) {
    self.entries = entries
    self.rows = rows
    self.header = header
    self.instruction = instruction
  }
}

extension [Sheet.Entry] {
  /// Creates entries with letters, in the order given.
  init(lettered options: [Option]) {
    self = options.enumerated().map {
      Sheet.Entry(id: $1.id, label: Letters.letter($0), text: $1.text)
    }
  }
}

/// The answer, as it is shown to whoever asks for it.
public struct Solution: Sendable {
  /// The words before it.
  public let sentence: String
  /// The answer itself, with labels where the sheet has them.
  public let entries: [Sheet.Entry]
  /// What is said about it.
  public let remarks: [Remark]
}
