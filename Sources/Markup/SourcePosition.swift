/// A place in a text, as editors count: the first line and the first column are 1.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// The number of the line.
  public var line: Int

  /// The number of the column, counted in characters.
  public var column: Int

  /// Creates a position from a line and a column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Returns whether the left position comes first in the text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
