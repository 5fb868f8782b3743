/// Rows of cells under aligned columns.
public struct Table: Hashable, Sendable {
  /// The side of its column to which a cell is aligned.
  public enum Alignment: Hashable, Sendable {
    /// To the left.
    case left
    /// To the middle.
    case centre
    /// To the right.
    case right
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// The title; if no column has one, the table has no header.
    public var title: StyledText

    /// The side to which the cells are aligned.
    public var alignment: Alignment

    /// The number of terminal columns below which the column is not narrowed.
    public var minimumWidth: Int

    /// Creates a column.
    public init(_ title: StyledText, alignment: Alignment = .left, minimumWidth: Int = 0) {
      self.title = title
      self.alignment = alignment
      self.minimumWidth = minimumWidth
    }
  }

  /// The columns from left to right.
  public var columns: [Column]

  /// The rows, each with a cell per column; missing cells are empty, further ones are not shown.
  public var rows: [[StyledText]]

  /// Creates a table.
  public init(columns: [Column], rows: [[StyledText]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Returns the lines of the table, as wide as it needs to be and the terminal allows.
  ///
  /// Where the columns do not fit, the widest are narrowed and their cells wrapped; where that
  /// would break words, and in plain output, each row becomes a list of titles and cells.
  public func lines(in rendition: Rendition, indent: Int = 2) -> [StyledText] {
    let margin = rendition.spaces(indent)
    return lines(in: rendition, width: rendition.columns - indent).prefixed(by: margin, margin)
  }

  /// Returns the lines of the table without a margin, no wider than a width.
  func lines(in rendition: Rendition, width: Int) -> [StyledText] {
    guard !columns.isEmpty else { return [] }
    guard let grid = TableGrid(self, width: width, mayNarrow: !rendition.isPlain) else {
      return stacked(width: width)
    }
    return grid.lines(in: rendition)
  }

  /// The cells of each row, exactly one per column.
  var completeRows: [[StyledText]] {
    rows.map { row in
      columns.indices.map { $0 < row.count ? row[$0] : StyledText() }
    }
  }

  /// Whether a column has a title.
  var hasHeader: Bool {
    columns.contains { !$0.title.isEmpty }
  }

  private func stacked(width: Int) -> [StyledText] {
    let groups = completeRows.map { row in
      zip(columns, row).flatMap { column, cell in
        let title = column.title.isEmpty ? "" : column.title + ": "
        return (title.styled(.faint) + cell).wrapped(to: width, hanging: 2)
      }
    }
    return Array(groups.joined(separator: [StyledText()]))
  }
}
