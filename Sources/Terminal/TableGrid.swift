/// A table whose columns have found their widths.
struct TableGrid {
  private static let gutter = 2

  private let table: Table
  private let widths: [Int]

  /// Creates the grid of a table, or returns `nil` if it does not fit into a width.
  init?(_ table: Table, width: Int, mayNarrow: Bool) {
    self.table = table
    let available = width - Self.gutter * (table.columns.count - 1)
    let natural = table.columns.indices.map { index in
      table.texts(inColumn: index).flatMap(\.lines).map(\.width).max() ?? 0
    }
    if natural.reduce(0, +) <= available {
      widths = natural
    } else if mayNarrow {
      let floors = zip(table.columns.indices, natural).map { index, natural in
        min(natural, max(table.columns[index].minimumWidth, table.longestWord(inColumn: index)))
      }
      guard let widths = Self.narrowed(natural, to: available, floors: floors) else { return nil }
      self.widths = widths
    } else {
      return nil
    }
  }

  /// Returns the lines of header, underline and rows.
  func lines(in rendition: Rendition) -> [StyledText] {
    var lines: [StyledText] = []
    if table.hasHeader {
      lines += self.lines(of: table.columns.map { $0.title.styled(.strong) })
      if !rendition.isPlain { lines.append(underline(isUnicode: rendition.isUnicode)) }
    }
    return lines + table.completeRows.flatMap(self.lines(of:))
  }

  /// Takes columns from the widest column until the sum fits, or returns `nil` if none can give.
  private static func narrowed(_ natural: [Int], to available: Int, floors: [Int]) -> [Int]? {
    guard floors.reduce(0, +) <= available else { return nil }
    var widths = zip(natural, floors).map { max($1, min($0, available)) }
    while widths.reduce(0, +) > available {
      let givers = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = givers.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(of row: [StyledText]) -> [StyledText] {
    let cells = zip(row, widths).map { $0.wrapped(to: max(1, $1)) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { index in
      line(of: cells.map { index < $0.count ? $0[index] : StyledText() })
    }
  }

  /// Returns one line of cells, without white space at its end.
  private func line(of cells: [StyledText]) -> StyledText {
    var line = StyledText()
    var start = 0
    for (index, cell) in cells.enumerated() {
      if !cell.isEmpty {
        let offset = offset(of: cell, inColumn: index)
        line += StyledText(String(repeating: " ", count: max(0, start + offset - line.width)))
        line += cell
      }
      start += widths[index] + Self.gutter
    }
    return line
  }

  private func offset(of cell: StyledText, inColumn index: Int) -> Int {
    let room = max(0, widths[index] - cell.width)
    return switch table.columns[index].alignment {
    case .left: 0
    case .centre: room / 2
    case .right: room
    }
  }

  private func underline(isUnicode: Bool) -> StyledText {
    let dash = isUnicode ? "─" : "-"
    return line(of: widths.map { String(repeating: dash, count: $0).styled(.faint) })
  }
}

extension Table {
  /// Returns the title and the cells of a column.
  fileprivate func texts(inColumn index: Int) -> [StyledText] {
    [columns[index].title] + completeRows.map { $0[index] }
  }

  /// Returns the width of a column's longest word, or 16 if that is less.
  fileprivate func longestWord(inColumn index: Int) -> Int {
    let words = texts(inColumn: index).flatMap { $0.string.split { $0 == " " || $0 == "\n" } }
    return min(16, words.map(\.width).max() ?? 0)
  }
}
