internal import HTTPSemantics

extension ScriptTokenizer {
  /// Reads a text with its quotes, from the letters before them on.
  mutating func readText(prefix: String, from start: Int) throws(CallStop) -> ScriptToken.Kind {
    text.position += prefix.utf8.count
    let quote = text.bytes[text.position]
    let triple = [quote, quote, quote]
    let isTriple = language == .python && text.bytes[text.position...].starts(with: triple)
    let closing = isTriple ? triple : [quote]
    text.position += closing.count
    var reading = TextReading(
      isRaw: prefix.contains("r"),
      isBytes: prefix.contains("b"),
      isTemplate: prefix.contains("f") || quote == UInt8(ascii: "`")
    )
    while !text.bytes[text.position...].starts(with: closing) {
      guard let byte = text.next else {
        throw open(start, spansLines: closing != [quote] || quote == UInt8(ascii: "`"))
      }
      if byte.isLineEnd, !isTriple, quote != UInt8(ascii: "`") {
        throw .fault(openQuote(start))
      }
      text.position += 1
      try read(byte, into: &reading, from: start)
    }
    text.position += closing.count
    if reading.isBytes { return .bytes(reading.bytes) }
    reading.finishPiece()
    return .text(reading.pieces)
  }

  private func open(_ start: Int, spansLines: Bool) -> CallStop {
    spansLines && !isFinal ? .incomplete : .fault(openQuote(start))
  }

  private func openQuote(_ start: Int) -> CallFault {
    CallFault("This quote is not closed.", at: start..<(start + 1))
  }

  private mutating func read(
    _ byte: UInt8,
    into reading: inout TextReading,
    from start: Int
  ) throws(CallStop) {
    switch byte {
    case .backslash where reading.isRaw:
      reading.bytes.append(byte)
      if let next = text.next {
        reading.bytes.append(next)
        text.position += 1
      }
    case .backslash: try readEscape(into: &reading)
    case UInt8(ascii: "{") where reading.isTemplate && language == .python:
      try readBrace(into: &reading)
    case UInt8(ascii: "}") where reading.isTemplate && language == .python:
      if text.next == byte { text.position += 1 }
      reading.bytes.append(byte)
    case UInt8(ascii: "$") where reading.isTemplate && text.next == UInt8(ascii: "{"):
      text.position += 1
      try readName(into: &reading)
    default: reading.bytes.append(byte)
    }
  }

  private mutating func readBrace(into reading: inout TextReading) throws(CallStop) {
    if text.next == UInt8(ascii: "{") {
      text.position += 1
      reading.bytes.append(UInt8(ascii: "{"))
    } else {
      try readName(into: &reading)
    }
  }

  /// Reads a name up to a closing brace.
  private mutating func readName(into reading: inout TextReading) throws(CallStop) {
    let start = text.position
    let end = text.offset { $0 == UInt8(ascii: "}") || $0.isLineEnd }
    let name = text.string(start..<end)[...]
    let isName = !name.isEmpty && name.utf8.allSatisfy(\.isWordCharacter)
    guard isName, text.byte(at: end) == UInt8(ascii: "}") else {
      throw .fault(
        CallFault(
          "'\(name)' within a text is not understood.",
          help: "A name that was given a value earlier is.",
          at: start..<max(end, start + 1)
        )
      )
    }
    reading.finishPiece()
    reading.pieces.append(.name(String(name)))
    text.position = end + 1
  }

  private mutating func readEscape(into reading: inout TextReading) throws(CallStop) {
    let start = text.position - 1
    guard let byte = text.next else { throw .incomplete }
    text.position += 1
    if let plain = plainEscape(byte) { return reading.bytes.append(plain) }
    switch byte {
    case .lineFeed: break
    case UInt8(ascii: "x"):
      let number = text.takeNumber(radix: 16, upTo: 2)
      reading.append(number, start)
    case UInt8(ascii: "u") where !reading.isBytes:
      try reading.append(try takeUnit(), start..<text.position)
    case UInt8(ascii: "U") where language == .python && !reading.isBytes:
      try reading.append(text.takeNumber(radix: 16, upTo: 8), start..<text.position)
    case UInt8(ascii: "N") where language == .python && !reading.isBytes:
      throw .fault(CallFault("A character by its name is not understood.", at: start..<start + 2))
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      text.position -= 1
      let number = text.takeNumber(radix: 8, upTo: language == .python ? 3 : 1)
      reading.append(number, start)
    default:
      reading.bytes += language == .python ? [.backslash, byte] : [byte]
    }
  }

  private func plainEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case .backslash, .singleQuote, .doubleQuote: byte
    case UInt8(ascii: "`") where language == .javaScript: byte
    case UInt8(ascii: "a") where language == .python: 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    default: nil
    }
  }

  /// Reads the digits of `\u`, and those of the second half of a surrogate pair in JavaScript.
  private mutating func takeUnit() throws(CallStop) -> Int {
    guard language == .javaScript else { return text.takeNumber(radix: 16, upTo: 4) }
    if text.next == UInt8(ascii: "{") {
      text.position += 1
      let number = text.takeNumber(radix: 16, upTo: 6)
      if text.next == UInt8(ascii: "}") { text.position += 1 }
      return number
    }
    let first = text.takeNumber(radix: 16, upTo: 4)
    let isPair = (0xD800..<0xDC00).contains(first)
    guard isPair, text.bytes[text.position...].starts(with: "\\u".utf8) else { return first }
    text.position += 2
    let second = text.takeNumber(radix: 16, upTo: 4)
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }
}

/// A text while it is read.
private struct TextReading {
  var isRaw: Bool
  var isBytes: Bool
  var isTemplate: Bool
  var pieces: [ScriptToken.Piece] = []
  var bytes: [UInt8] = []

  mutating func finishPiece() {
    guard !bytes.isEmpty || pieces.isEmpty else { return }
    pieces.append(.literal(String(decoding: bytes, as: UTF8.self)))
    bytes = []
  }

  /// Appends a number below 256: a byte in a text of bytes, else the character of that number.
  mutating func append(_ number: Int, _ start: Int) {
    let byte = UInt8(truncatingIfNeeded: number)
    bytes += isBytes ? [byte] : Array(String(Character(Unicode.Scalar(byte))).utf8)
  }

  mutating func append(_ number: Int, _ range: Range<Int>) throws(CallStop) {
    guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else {
      throw .fault(
        CallFault(
          "Half of a surrogate pair is no character.",
          help: "No client can send it as UTF-8.",
          at: range
        )
      )
    }
    bytes += String(Character(scalar)).utf8
  }
}
