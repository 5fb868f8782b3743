extension JSONParser {
  /// Returns the error that something else stands at the next byte than was expected.
  func error(expecting expectation: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    error(.unexpected(expecting: expectation), at: position)
  }

  /// Returns an error with its place in the text, in time linear in the offset.
  func error(_ problem: JSONSyntaxError.Problem, at offset: Int) -> JSONSyntaxError {
    var (line, column) = (1, 1)
    for byte in bytes[..<offset] {
      switch byte {
      case UInt8(ascii: "\n"): (line, column) = (line + 1, 1)
      // Continuation bytes belong to the scalar that was counted with its first byte.
      case 0x80...0xBF: break
      default: column += 1
      }
    }
    let found = found(at: offset)
    return JSONSyntaxError(
      problem: malformedIfByte(found) ?? problem,
      found: found,
      offset: offset,
      line: line,
      column: column
    )
  }

  private func malformedIfByte(_ found: JSONSyntaxError.Found) -> JSONSyntaxError.Problem? {
    if case .byte = found { .malformedUTF8 } else { nil }
  }

  private func found(at offset: Int) -> JSONSyntaxError.Found {
    guard offset < bytes.count else { return .endOfText }
    let word = word(at: offset, limit: 24)
    guard word.isEmpty else { return .word(String(decoding: word, as: UTF8.self)) }
    guard let length = sequenceLength(at: offset, end: bytes.count) else {
      return .byte(bytes[offset])
    }
    let text = String(decoding: bytes[offset..<(offset + length)], as: UTF8.self)
    return text.unicodeScalars.first.map { .scalar($0) } ?? .endOfText
  }
}
