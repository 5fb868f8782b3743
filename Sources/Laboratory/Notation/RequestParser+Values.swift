extension RequestParser {
  /// Reads the value behind a separator and returns where it is, without quotes.
  mutating func readValue(
    behind separator: NotationItem.Separator
  ) throws(Stop) -> (Range<Int>, NotationItem.Quoting) {
    if separator == .emptyField { return (text.position..<text.position, .none) }
    switch text.next {
    case .singleQuote: return (try readQuoted(by: .singleQuote), .single)
    case _ where separator == .json: return (try readJSON(), .single)
    case .doubleQuote: return (try readQuoted(by: .doubleQuote), .double)
    default:
      let start = text.position
      while let byte = text.next, !byte.isBlank {
        text.position += isEscape(at: text.position) ? 2 : 1
      }
      return (start..<text.position, .none)
    }
  }

  /// Reads what stands in quotes and returns where it is, without them.
  mutating func readQuoted(by quote: UInt8) throws(Stop) -> Range<Int> {
    let start = text.position
    guard let end = endOfQuoted(at: start) else {
      throw fault(.openQuote(Character(UnicodeScalar(quote))), at: start..<(start + 1))
    }
    text.position = end + 1
    if let next = text.next, !next.isBlank {
      let rest = text.position..<text.offset(where: \.isBlank)
      throw fault(.textAfterQuote(Character(UnicodeScalar(quote))), at: rest)
    }
    return (start + 1)..<end
  }

  /// Returns the offset of the quote that closes the one at an offset, or `nil` if none does.
  func endOfQuoted(at start: Int) -> Int? {
    let quote = text.byte(at: start)
    var offset = start + 1
    while let byte = text.byte(at: offset) {
      if byte == quote { return offset }
      offset += quote == .doubleQuote && byte == .backslash ? 2 : 1
    }
    return nil
  }

  /// Reads JSON text up to the blank behind it; blanks within brackets and strings belong to it.
  private mutating func readJSON() throws(Stop) -> Range<Int> {
    let start = text.position
    var balance = BracketBalance()
    while let byte = text.next {
      if byte.isBlank, !balance.isOpen, byte.isLineEnd || !balance.isInsideString { break }
      balance.consume(byte)
      text.position += 1
    }
    if balance.isOpen, !isFinal { throw .incomplete }
    return start..<text.position
  }
}
