internal import HTTPSemantics

extension RequestParser {
  /// Returns what is wrong with a word that has no separator, guessing at common mistakes.
  func looseWord(at range: Range<Int>) -> Stop {
    if let kind = misplacedSeparator(behind: range) { return kind }
    let words = range.lowerBound..<endOfLooseWords(from: range.upperBound)
    return spaceFault(before: words) ?? brokenValue(before: words)
      ?? fault(.looseWord(text.string(range)), at: range)
  }

  /// Returns what is wrong if the item before a word seems to lack that word as its value.
  func spaceFault(before range: Range<Int>) -> Stop? {
    spaceKind(before: range).map { fault($0, at: range) }
  }

  private func misplacedSeparator(behind word: Range<Int>) -> Stop? {
    let start = endOfFieldWhitespace(from: word.upperBound)
    let separator = NotationItem.Separator.allCases.first {
      text.bytes[start...].starts(with: $0.rawValue.utf8)
    }
    guard let separator = separator?.rawValue else { return nil }
    return fault(
      .spaceBeforeSeparator(name: text.string(word), separator: separator),
      at: start..<(start + separator.utf8.count)
    )
  }

  /// Returns where the words on this line end that have no separator either.
  private func endOfLooseWords(from start: Int) -> Int {
    var end = start
    while true {
      let next = endOfFieldWhitespace(from: end)
      guard next < text.bytes.count, !text.bytes[next].isLineEnd,
        nameAndSeparator(in: next..<text.bytes.count) == nil
      else { return end }
      end = text.bytes[next...].firstIndex(where: \.isBlank) ?? text.bytes.count
    }
  }

  private func endOfFieldWhitespace(from start: Int) -> Int {
    text.bytes[start...].firstIndex { !$0.isFieldWhitespace } ?? text.bytes.count
  }

  /// Returns the kind of problem if the item before a word seems to lack that word as its value.
  func spaceKind(before range: Range<Int>) -> NotationProblem.Kind? {
    guard let item = itemOnLine(before: range), item.hasNoValue, item.quoting == .none,
      item.separator != .emptyField
    else { return nil }
    return .spaceAfterSeparator(head: text.string(item.range), value: text.string(range))
  }

  private func brokenValue(before range: Range<Int>) -> Stop? {
    guard let item = itemOnLine(before: range), item.quoting == .none, !item.value.isEmpty else {
      return nil
    }
    let kind = NotationProblem.Kind.wordAfterValue(
      text.string(range),
      head: text.string(item.range.lowerBound..<item.value.lowerBound),
      value: text.string(item.value)
    )
    return fault(kind, at: range)
  }

  private func itemOnLine(before range: Range<Int>) -> NotationItem? {
    guard let previous else { return nil }
    let between = text.bytes[previous.range.upperBound..<range.lowerBound]
    return between.contains(where: \.isLineEnd) ? nil : previous
  }
}
