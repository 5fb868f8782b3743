extension Block {
  /// The content of a table.
  public struct Table: Hashable, Sendable {
    /// The side to which a column is aligned.
    public enum Alignment: Hashable, Sendable {
      /// To the left, or not said.
      case left
      /// To the middle.
      case centre
      /// To the right.
      case right
    }

    /// The cells of the first row.
    public var header: [[Inline]]

    /// The rows below the header, each with as many cells.
    public var rows: [[[Inline]]]

    /// The alignment of each column.
    public var alignments: [Alignment]

    /// Creates a table.
    public init(header: [[Inline]], rows: [[[Inline]]], alignments: [Alignment]) {
      self.header = header
      self.rows = rows
      self.alignments = alignments
    }
  }
}
