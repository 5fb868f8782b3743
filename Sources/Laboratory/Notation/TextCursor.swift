internal import HTTPSemantics

/// The UTF-8 bytes of a text and a place among them.
///
/// Bytes rather than characters, lest a combining mark behind a separator or a quote hide it.
struct TextCursor {
  /// The bytes of the whole text.
  let bytes: [UInt8]
  /// The number of bytes before the place.
  var position = 0

  /// Creates a cursor at the start of a text.
  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The byte at the place, or `nil` at the end.
  var next: UInt8? { byte(at: position) }

  /// Whether nothing follows.
  var isAtEnd: Bool { position == bytes.count }

  /// Returns the byte at an offset, or `nil` behind the end.
  func byte(at offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// Moves over spaces, tabs and line ends.
  mutating func skipBlanks() {
    while let byte = next, byte.isBlank { position += 1 }
  }

  /// Returns the first offset from the place on, and before a limit, whose byte meets a condition.
  func offset(upTo limit: Int? = nil, where condition: (UInt8) -> Bool) -> Int {
    let limit = limit ?? bytes.count
    var offset = position
    while offset < limit, !condition(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Returns the bytes of a range as text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns the line and the column of a range's start, from 1, and its length in characters.
  ///
  /// Of a range that reaches over the end of its line only the part before it counts, and an empty
  /// one counts for one character.
  func location(of range: Range<Int>) -> (line: Int, column: Int, length: Int) {
    let before = bytes[..<range.lowerBound]
    let lineStart = before.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let inLine = bytes[range].prefix { $0 != .lineFeed && $0 != .carriageReturn }
    return (
      before.count { $0 == .lineFeed } + 1,
      string(lineStart..<range.lowerBound).count + 1,
      max(1, String(decoding: inLine, as: UTF8.self).count)
    )
  }
}

extension UInt8 {
  /// The line feed.
  static let lineFeed: UInt8 = 0x0A
  /// The carriage return.
  static let carriageReturn: UInt8 = 0x0D
  /// The single quote.
  static let singleQuote = UInt8(ascii: "'")
  /// The double quote.
  static let doubleQuote = UInt8(ascii: "\"")
  /// The reverse solidus.
  static let backslash = UInt8(ascii: "\\")

  /// Whether the byte separates words: a space, a tab, or part of a line end.
  var isBlank: Bool { isFieldWhitespace || isLineEnd }

  /// Whether the byte is part of a line end.
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }

  /// Whether a reverse solidus before the byte takes its meaning away; else both stand.
  var isEscapable: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: "@"),
      UInt8(ascii: "["), UInt8(ascii: "]"), .singleQuote, .doubleQuote, .backslash:
      true
    default: isFieldWhitespace
    }
  }
}
