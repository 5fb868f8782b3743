/// How texts are to be written on the learner's terminal.
public struct Rendition: Hashable, Sendable {
  /// The colours that may be used.
  public enum Colour: Hashable, Sendable {
    /// No escape sequence at all.
    case none
    /// Weight, slant and the sixteen colours of every terminal.
    case sixteen
  }

  /// The width of the terminal in columns, from 20 to 200.
  public let columns: Int

  /// The colours that may be used.
  public let colour: Colour

  /// Whether the text is to be read aloud or by a program: no drawing, no ornament.
  public let isPlain: Bool

  /// Whether ornaments may be other characters than ASCII.
  public let isUnicode: Bool

  /// Creates a rendition; columns beyond its limits are brought within them.
  public init(
    columns: Int = 80,
    colour: Colour = .none,
    isPlain: Bool = false,
    isUnicode: Bool = true
  ) {
    self.columns = min(max(columns, 20), 200)
    self.colour = isPlain ? .none : colour
    self.isPlain = isPlain
    self.isUnicode = isUnicode
  }

  /// The width of running text: the terminal's, but no more than 80 columns.
  public var measure: Int {
    min(columns, 80)
  }
}
