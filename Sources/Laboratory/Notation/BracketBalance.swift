/// What is open after some bytes of a JSON text, told by brackets and quotes alone.
struct BracketBalance {
  /// Whether a string is open.
  private(set) var isInsideString = false

  private var closers: [UInt8] = []
  private var isEscaped = false
  private var isBroken = false

  /// Whether more lines may close what is open; not so once brackets of two kinds were crossed.
  var isOpen: Bool { !closers.isEmpty && !isBroken }

  /// Takes the next byte.
  mutating func consume(_ byte: UInt8) {
    if isInsideString { return consumeInString(byte) }
    switch byte {
    case .doubleQuote: isInsideString = true
    case UInt8(ascii: "{"): closers.append(UInt8(ascii: "}"))
    case UInt8(ascii: "["): closers.append(UInt8(ascii: "]"))
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if closers.popLast() != byte { isBroken = true }
    default: break
    }
  }

  private mutating func consumeInString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == .backslash {
      isEscaped = true
    } else if byte == .doubleQuote {
      isInsideString = false
    }
    // A JSON string never reaches over the end of its line (RFC 8259, section 7).
    if byte.isLineEnd {
      isInsideString = false
      isEscaped = false
    }
  }
}
