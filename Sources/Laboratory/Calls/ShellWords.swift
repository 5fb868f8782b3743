internal import HTTPSemantics

/// A word of a shell command after its quotes were taken away.
struct ShellWord {
  /// The bytes that the command gets.
  var bytes: [UInt8] = []
  /// Where the word stands in the text.
  var range: Range<Int>

  /// The word as text; `nil` if it is not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }
}

/// Reads one command as a shell does (POSIX.1-2024, XCU 2.2), without variables and substitutions.
struct ShellWords {
  /// The text and how far it is read.
  private(set) var text: TextCursor
  /// Whether an unquoted ampersand cut the command short.
  private(set) var isCutByAmpersand = false
  private let isFinal: Bool
  private var word: ShellWord?

  /// Creates a reading that starts at an offset.
  init(_ text: TextCursor, isFinal: Bool) {
    self.text = text
    self.isFinal = isFinal
  }

  /// Reads the words up to the end of the command; what a pipe or a redirection does is left out.
  mutating func command() throws(CallStop) -> [ShellWord] {
    var words: [ShellWord] = []
    while let byte = text.next {
      if byte.isFieldWhitespace || byte == .carriageReturn {
        text.position += 1
        finishWord(&words)
      } else if byte == .lineFeed {
        break
      } else if byte.endsCommand {
        dropDescriptor(byte)
        isCutByAmpersand = byte == UInt8(ascii: "&") && word != nil
        finishWord(&words)
        skipLine()
        break
      } else if byte == UInt8(ascii: "#"), word == nil {
        skipLine()
      } else {
        try readPiece(byte)
      }
    }
    finishWord(&words)
    return words
  }

  private mutating func finishWord(_ words: inout [ShellWord]) {
    if let word { words.append(word) }
    word = nil
  }

  /// Drops the number of `2>`.
  private mutating func dropDescriptor(_ byte: UInt8) {
    guard byte == UInt8(ascii: ">"), word?.bytes.allSatisfy(\.isDigit) == true else { return }
    word = nil
  }

  private mutating func skipLine() {
    text.position = text.offset { $0 == .lineFeed }
  }

  private mutating func append(_ bytes: some Sequence<UInt8>, from start: Int) {
    var word = self.word ?? ShellWord(range: start..<start)
    word.bytes += bytes
    word.range = word.range.lowerBound..<text.position
    self.word = word
  }

  private mutating func readPiece(_ byte: UInt8) throws(CallStop) {
    let start = text.position
    text.position += 1
    switch byte {
    case .singleQuote: try readLiteral(from: start)
    case .doubleQuote: try readDoubleQuoted(from: start)
    case .backslash: try readEscape(from: start)
    case UInt8(ascii: "$") where text.next == .singleQuote:
      text.position += 1
      try readANSI(from: start)
    case UInt8(ascii: "$") where text.next == .doubleQuote: break
    case UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "("), UInt8(ascii: ")"):
      try readSpecial(byte, from: start)
    default: append([byte], from: start)
    }
  }

  private mutating func readSpecial(_ byte: UInt8, from start: Int) throws(CallStop) {
    if byte == UInt8(ascii: "$"), !startsExpansion { return append([byte], from: start) }
    let end = max(text.offset { $0.isBlank || $0 == .doubleQuote }, start + 1)
    throw .fault(
      CallFault(
        "'\(text.string(start..<end))' means something to a shell, and here is none.",
        help: "Write the value instead.",
        at: start..<end
      )
    )
  }

  private var startsExpansion: Bool {
    guard let next = text.next else { return false }
    return next.isWordCharacter || next == UInt8(ascii: "{") || next == UInt8(ascii: "(")
  }

  private mutating func readLiteral(from start: Int) throws(CallStop) {
    let end = text.offset { $0 == .singleQuote }
    guard end < text.bytes.count else { throw openQuote(start) }
    let bytes = text.bytes[text.position..<end]
    text.position = end + 1
    append(bytes, from: start)
  }

  private mutating func readDoubleQuoted(from start: Int) throws(CallStop) {
    append([], from: start)
    while let byte = text.next {
      let place = text.position
      text.position += 1
      switch byte {
      case .doubleQuote: return append([], from: start)
      case .backslash:
        guard let next = text.next else { break }
        text.position += 1
        if next == .lineFeed { continue }
        append(next.isEscapedInDoubleQuotes ? [next] : [byte, next], from: start)
      case UInt8(ascii: "$"), UInt8(ascii: "`"): try readSpecial(byte, from: place)
      default: append([byte], from: start)
      }
    }
    throw openQuote(start)
  }

  private mutating func readEscape(from start: Int) throws(CallStop) {
    guard let next = text.next else {
      guard isFinal else { throw .incomplete }
      return
    }
    text.position += 1
    if next == .carriageReturn, text.next == .lineFeed {
      text.position += 1
    } else if next != .lineFeed {
      append([next], from: start)
    }
    if text.isAtEnd, next == .lineFeed, !isFinal { throw .incomplete }
  }

  private mutating func readANSI(from start: Int) throws(CallStop) {
    append([], from: start)
    while let byte = text.next, byte != .singleQuote {
      text.position += 1
      guard byte == .backslash else {
        append([byte], from: start)
        continue
      }
      append(text.takeANSIEscape(), from: start)
    }
    guard text.next == .singleQuote else { throw openQuote(start) }
    text.position += 1
    append([], from: start)
  }

  private func openQuote(_ start: Int) -> CallStop {
    guard isFinal else { return .incomplete }
    return .fault(CallFault("This quote is not closed.", at: start..<(start + 1)))
  }
}

extension TextCursor {
  /// Reads what follows a reverse solidus within `$'…'` and returns the bytes that it stands for.
  fileprivate mutating func takeANSIEscape() -> [UInt8] {
    guard let byte = next else { return [.backslash] }
    position += 1
    switch byte {
    case UInt8(ascii: "x"): return [UInt8(truncatingIfNeeded: takeNumber(radix: 16, upTo: 2))]
    case UInt8(ascii: "u"): return takeScalar(upTo: 4)
    case UInt8(ascii: "U"): return takeScalar(upTo: 8)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      position -= 1
      return [UInt8(truncatingIfNeeded: takeNumber(radix: 8, upTo: 3))]
    case UInt8(ascii: "a"): return [0x07]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "e"), UInt8(ascii: "E"): return [0x1B]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "v"): return [0x0B]
    case .backslash, .singleQuote, .doubleQuote, UInt8(ascii: "?"): return [byte]
    default: return [.backslash, byte]
    }
  }

  /// Reads up to so many digits and returns their number, 0 if there are none.
  mutating func takeNumber(radix: Int, upTo count: Int) -> Int {
    var number = 0
    var rest = count
    while rest > 0, let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
      digit < radix
    {
      number = number * radix + digit
      position += 1
      rest -= 1
    }
    return number
  }

  private mutating func takeScalar(upTo count: Int) -> [UInt8] {
    let scalar = Unicode.Scalar(UInt32(takeNumber(radix: 16, upTo: count))) ?? "\u{FFFD}"
    return Array(String(Character(scalar)).utf8)
  }
}

extension UInt8 {
  /// Whether the byte may stand in the name of a variable.
  var isWordCharacter: Bool {
    self == UInt8(ascii: "_") || isDigit
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
  }

  fileprivate var endsCommand: Bool {
    switch self {
    case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      true
    default: false
    }
  }

  fileprivate var isEscapedInDoubleQuotes: Bool {
    switch self {
    case UInt8(ascii: "$"), UInt8(ascii: "`"), .doubleQuote, .backslash: true
    default: false
    }
  }
}
