extension RequestParser {
  /// Returns whether a reverse solidus at an offset takes the meaning of the byte behind it.
  func isEscape(at offset: Int) -> Bool {
    text.bytes[offset] == .backslash && text.byte(at: offset + 1)?.isEscapable ?? false
  }

  /// Returns the text that an item's value stands for.
  func value(of item: NotationItem) -> String {
    switch item.quoting {
    case .none: unescaped(item.value)
    case .single, .whole: text.string(item.value)
    case .double: doubleQuoted(item.value)
    }
  }

  /// Returns the text of a range without the reverse solidi that escape something there.
  func unescaped(_ range: Range<Int>) -> String {
    resolved(range) { $0.isEscapable ? $0 : nil }
  }

  /// Returns the content that text in double quotes stands for.
  func content(quoted range: Range<Int>) -> String {
    resolved(range) { byte in
      switch byte {
      case UInt8(ascii: "n"): .lineFeed
      case UInt8(ascii: "r"): .carriageReturn
      case UInt8(ascii: "t"): 0x09
      default: byte == .doubleQuote || byte == .backslash ? byte : nil
      }
    }
  }

  private func doubleQuoted(_ range: Range<Int>) -> String {
    resolved(range) { $0 == .doubleQuote || $0 == .backslash ? $0 : nil }
  }

  private func resolved(_ range: Range<Int>, _ meaning: (UInt8) -> UInt8?) -> String {
    var bytes: [UInt8] = []
    var rest = text.bytes[range]
    while let byte = rest.popFirst() {
      if byte == .backslash, let next = rest.first, let escaped = meaning(next) {
        bytes.append(escaped)
        rest.removeFirst()
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
