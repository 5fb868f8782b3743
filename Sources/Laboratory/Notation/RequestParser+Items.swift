internal import HTTPSemantics
internal import JSONDocument

extension RequestParser {
  /// Reads a word that chooses the media type, or an item.
  mutating func readWord() throws(Stop) {
    let range = text.position..<text.offset(where: \.isBlank)
    let word = text.string(range)
    if let mediaWord = MediaWord(rawValue: word) {
      if self.mediaWord != nil || fields.contains(.contentType) {
        doubt(.repeatedMediaType(word), at: range)
      }
      self.mediaWord = mediaWord
      text.position = range.upperBound
      previous = nil
      return
    }
    if word.hasPrefix("HTTP/") { throw fault(.version(word), at: range) }
    let item = try readItem()
    try take(item)
    previous = item
  }

  private mutating func take(_ item: NotationItem) throws(Stop) {
    guard !item.name.isEmpty else {
      throw fault(.missingName(separator: item.separator.rawValue), at: item.range)
    }
    switch item.separator {
    case .field, .emptyField: try takeField(item)
    case .query: try takeQuery(item)
    case .text: members.append(MemberItem(item: item, value: .string(value(of: item))))
    case .json: members.append(MemberItem(item: item, value: try json(of: item)))
    }
  }

  private mutating func takeField(_ item: NotationItem) throws(Stop) {
    let name = FieldName(unescaped(item.name))
    guard name.isToken else {
      throw spaceFault(before: item.range) ?? fault(.fieldName(name.spelling), at: item.name)
    }
    if fields.contains(name) || removedFields.contains(name) {
      doubt(.repeatedField(name), at: item.name)
    } else if name == .contentType, mediaWord != nil {
      doubt(.repeatedMediaType(name.spelling), at: item.name)
    }
    guard item.separator == .emptyField || !item.hasNoValue else {
      return removedFields.append(name)
    }
    let value = value(of: item).trimmingFieldWhitespace
    guard value.utf8.allSatisfy(\.isFieldContent) else {
      throw fault(.fieldValue(name), at: item.value)
    }
    fields.append(name, value)
  }

  private mutating func takeQuery(_ item: NotationItem) throws(Stop) {
    guard target != "*" else { throw fault(.queryWithoutPath, at: item.range) }
    query.append(unescaped(item.name).percentEncoded + "=" + value(of: item).percentEncoded)
  }

  private func json(of item: NotationItem) throws(Stop) -> JSONValue {
    do throws(JSONSyntaxError) {
      return try JSONValue.parse(text.bytes[item.value])
    } catch {
      let range = range(of: error, in: item.value)
      throw fault(.notJSON(error, member: unescaped(item.name)), at: range)
    }
  }

  /// Returns the bytes that a syntax error within a range is about.
  func range(of error: JSONSyntaxError, in range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound + error.offset
    let count =
      switch error.found {
      case .word(let word): word.utf8.count
      case .scalar(let scalar): String(scalar).utf8.count
      case .byte: 1
      case .endOfText: 0
      }
    return start..<min(start + count, text.bytes.count)
  }
}

extension String {
  /// The text without the white space around it, as a field value is (RFC 9110, section 5.5).
  fileprivate var trimmingFieldWhitespace: String {
    let trimmed = utf8.drop(while: \.isFieldWhitespace)
    let end = trimmed.lastIndex { !$0.isFieldWhitespace }
    return end.map { String(decoding: trimmed[...$0], as: UTF8.self) } ?? ""
  }
}

extension UInt8 {
  /// Whether the byte may stand in a field value (RFC 9110, section 5.5).
  fileprivate var isFieldContent: Bool { self == 0x09 || (self >= 0x20 && self != 0x7F) }
}
