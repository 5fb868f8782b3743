extension [StyledText] {
  /// Returns the lines behind a prefix: one for the first line and one for the others.
  ///
  /// The first prefix is filled up to the width of the other, so that the lines are aligned. Empty
  /// lines get what is left of their prefix without white space at its end.
  func prefixed(by first: StyledText, _ others: StyledText) -> [StyledText] {
    let fill = String(repeating: " ", count: Swift.max(0, others.width - first.width))
    return enumerated().map { index, line in
      let prefix = index == 0 ? first + StyledText(fill) : others
      return line.isEmpty ? prefix.withoutTrailingSpaces : prefix + line
    }
  }
}

extension StyledText {
  fileprivate var withoutTrailingSpaces: StyledText {
    let cells = cells
    let end = cells.lastIndex { !$0.isSpace }
    return end.map { StyledText(cells: cells[...$0]) } ?? StyledText()
  }
}
