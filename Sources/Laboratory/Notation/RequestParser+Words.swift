extension RequestParser {
  /// Reads an item without judging its parts.
  mutating func readItem() throws(Stop) -> NotationItem {
    let start = text.position
    if text.next == .singleQuote {
      let inner = try readQuoted(by: .singleQuote)
      guard let (name, separator) = nameAndSeparator(in: inner, isQuoted: true) else {
        throw looseWord(at: start..<text.position)
      }
      let value = (name.upperBound + separator.rawValue.utf8.count)..<inner.upperBound
      return item(from: start, name, separator, value, .whole)
    }
    guard let (name, separator) = nameAndSeparator(in: start..<text.bytes.count) else {
      throw looseWord(at: start..<text.offset(where: \.isBlank))
    }
    text.position = name.upperBound + separator.rawValue.utf8.count
    let (value, quoting) = try readValue(behind: separator)
    return item(from: start, name, separator, value, quoting)
  }

  private func item(
    from start: Int,
    _ name: Range<Int>,
    _ separator: NotationItem.Separator,
    _ value: Range<Int>,
    _ quoting: NotationItem.Quoting
  ) -> NotationItem {
    NotationItem(
      range: start..<text.position,
      name: name,
      separator: separator,
      value: value,
      quoting: quoting
    )
  }

  /// Returns the name and the separator of the word at the start of a range, if it has them.
  func nameAndSeparator(
    in range: Range<Int>,
    isQuoted: Bool = false
  ) -> (name: Range<Int>, NotationItem.Separator)? {
    var offset = range.lowerBound
    while offset < range.upperBound, isQuoted || !text.bytes[offset].isBlank {
      if let separator = separator(at: offset, before: range.upperBound) {
        return (range.lowerBound..<offset, separator)
      }
      offset += isEscape(at: offset) ? 2 : 1
    }
    return nil
  }

  private func separator(at offset: Int, before end: Int) -> NotationItem.Separator? {
    let rest = text.bytes[offset..<end]
    return NotationItem.Separator.allCases.first { separator in
      guard rest.starts(with: separator.rawValue.utf8) else { return false }
      return separator != .emptyField || rest.dropFirst().first?.isBlank ?? true
    }
  }
}
