internal import HTTPSemantics
internal import JSONDocument

extension RequestParser {
  /// Whether the next word is the beginning of content as it stands.
  var startsContent: Bool {
    switch text.next {
    case UInt8(ascii: "{"), .doubleQuote: true
    case UInt8(ascii: "["): !startsElementItem
    default: isJSONScalar(text.position..<text.offset(where: \.isBlank))
    }
  }

  /// Whether the next word is an item for an array, such as `[]=x` and `[0][a]=x`.
  private var startsElementItem: Bool {
    let rest = text.bytes[(text.position + 1)...].drop(while: \.isDigit)
    guard rest.first == UInt8(ascii: "]") else { return false }
    let behind = rest.dropFirst()
    return ["=", ":=", "["].contains { behind.starts(with: $0.utf8) }
  }

  private func isJSONScalar(_ range: Range<Int>) -> Bool {
    let word = text.bytes[range]
    if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) { return true }
    let digits = word.first == UInt8(ascii: "-") ? word.dropFirst() : word
    return digits.first?.isDigit ?? false
      && !word.contains {
        $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";")
      }
  }

  /// Reads the rest of the text as content.
  mutating func readContent() throws(Stop) -> [UInt8] {
    let start = text.position
    let end = text.bytes.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? text.bytes.count
    try judgeSpace(before: start..<end)
    guard members.isEmpty else { throw fault(.contentAfterItems, at: start..<(start + 1)) }
    text.position = end
    if MediaWord.isJSON(contentType) {
      try judgeJSON(start..<end)
      return Array(text.bytes[start..<end])
    }
    guard text.bytes[start] == .doubleQuote else { return Array(text.bytes[start..<end]) }
    return Array(try quotedContent(start..<end).utf8)
  }

  /// Objects to a scalar behind an item without a value, which is more likely that value.
  private mutating func judgeSpace(before content: Range<Int>) throws(Stop) {
    guard let first = text.next, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else {
      return
    }
    let end = first == .doubleQuote ? endOfQuoted(at: text.position).map { $0 + 1 } : nil
    let word = content.lowerBound..<(end ?? text.offset(where: \.isBlank))
    guard let kind = spaceKind(before: word) else { return }
    guard members.isEmpty else { throw fault(kind, at: word) }
    doubt(kind, at: word)
  }

  private mutating func judgeJSON(_ range: Range<Int>) throws(Stop) {
    do throws(JSONSyntaxError) {
      _ = try JSONValue.parse(text.bytes[range])
    } catch {
      var balance = BracketBalance()
      for byte in text.bytes[range] { balance.consume(byte) }
      if balance.isOpen, !isFinal { throw .incomplete }
      doubt(.notJSON(error, member: nil), at: self.range(of: error, in: range))
    }
  }

  private func quotedContent(_ range: Range<Int>) throws(Stop) -> String {
    guard let end = endOfQuoted(at: range.lowerBound) else {
      guard isFinal else { throw .incomplete }
      throw fault(.openQuote("\""), at: range.lowerBound..<(range.lowerBound + 1))
    }
    guard end + 1 == range.upperBound else {
      throw fault(.textAfterQuote("\""), at: (end + 1)..<range.upperBound)
    }
    return content(quoted: (range.lowerBound + 1)..<end)
  }
}
