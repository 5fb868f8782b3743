import Terminal

extension StyledText {
  /// Returns a line for each row, its cells aligned but for the last, which may have any length.
  static func records(_ rows: [[StyledText]]) -> [StyledText] {
    let columns = rows.first?.count ?? 0
    let widths = (0..<max(0, columns - 1)).map { column in rows.map { $0[column].width }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell.string + String(repeating: " ", count: width - cell.width + 2)
      }
      return StyledText(cells.joined()) + (row.last ?? "")
    }
  }
}
