internal import HTTPSemantics

/// Takes a script in Python or JavaScript apart.
struct ScriptTokenizer {
  /// The text and how far it is read.
  var text: TextCursor
  /// The language of the text.
  let language: ScriptLanguage
  /// Whether no more lines can come.
  let isFinal: Bool
  private var tokens: [ScriptToken] = []
  private var brackets: [Range<Int>] = []
  private var indent: Int? = 0

  /// Creates a reading of a text.
  init(_ text: TextCursor, _ language: ScriptLanguage, isFinal: Bool) {
    self.text = text
    self.language = language
    self.isFinal = isFinal
  }

  /// Returns the tokens of the whole text.
  mutating func all() throws(CallStop) -> [ScriptToken] {
    while let byte = text.next {
      if byte.isFieldWhitespace {
        text.position += 1
        indent = indent.map { $0 + 1 }
      } else if byte.isLineEnd {
        text.position += 1
        indent = 0
      } else if byte == .backslash, text.byte(at: text.position + 1)?.isLineEnd == true {
        text.position += 2
      } else if !skipComment() {
        try readToken(byte)
      }
    }
    guard let open = brackets.last else { return tokens }
    guard isFinal else { throw .incomplete }
    throw .fault(CallFault("This bracket is not closed.", at: open))
  }

  private mutating func skipComment() -> Bool {
    let starts = language == .python ? ["#"] : ["//", "/*"]
    let rest = text.bytes[text.position...]
    guard let start = starts.first(where: { rest.starts(with: $0.utf8) }) else { return false }
    if start == "/*" {
      let end = rest.firstRange(of: Array("*/".utf8))
      text.position = end?.upperBound ?? text.bytes.count
    } else {
      text.position = text.offset(where: \.isLineEnd)
    }
    return true
  }

  private mutating func readToken(_ byte: UInt8) throws(CallStop) {
    let start = text.position
    if let prefix = textPrefix() {
      let kind = try readText(prefix: prefix, from: start)
      return append(kind, from: start)
    }
    if byte.isDigit || byte == UInt8(ascii: ".") && nextIsDigit {
      return append(.number(takeNumberText()), from: start)
    }
    if byte.isNameCharacter {
      text.position = text.offset { !$0.isNameCharacter }
      return append(.name(text.string(start..<text.position)), from: start)
    }
    let sign = takeSign()
    if ["}", "]", ")"].contains(sign), !brackets.isEmpty { brackets.removeLast() }
    append(.sign(sign), from: start)
    if ["{", "[", "("].contains(sign) { brackets.append(start..<text.position) }
  }

  private mutating func append(_ kind: ScriptToken.Kind, from start: Int) {
    let range = start..<text.position
    tokens.append(ScriptToken(kind: kind, range: range, depth: brackets.count, indent: indent))
    indent = nil
  }

  private var nextIsDigit: Bool { text.byte(at: text.position + 1)?.isDigit == true }

  /// The letters before a quote at the place, in small letters; `nil` if there is no text.
  private func textPrefix() -> String? {
    let end = text.offset { !$0.isNameCharacter }
    guard let quote = text.byte(at: end) else { return nil }
    let prefix = text.string(text.position..<end).lowercased()
    switch quote {
    case .singleQuote, .doubleQuote:
      let isPrefix =
        language == .python && ["r", "b", "u", "f", "rb", "br", "rf", "fr"].contains(prefix)
      return prefix.isEmpty || isPrefix ? prefix : nil
    case UInt8(ascii: "`"): return prefix.isEmpty && language == .javaScript ? prefix : nil
    default: return nil
    }
  }

  private mutating func takeNumberText() -> String {
    let start = text.position
    while let byte = text.next {
      let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      let isExponent = isSign && text.bytes[text.position - 1].lowercased == UInt8(ascii: "e")
      guard byte.isWordCharacter || byte == UInt8(ascii: ".") || isExponent else { break }
      text.position += 1
    }
    return text.string(start..<text.position)
  }

  private mutating func takeSign() -> String {
    let long = [
      "===", "!==", "...", "**=", "//=", "=>", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "|=",
      "**", "?.", "??", "&&", "||", ":=", "->",
    ]
    let rest = text.bytes[text.position...]
    if let sign = long.first(where: { rest.starts(with: $0.utf8) }) {
      text.position += sign.utf8.count
      return sign
    }
    let character = String(decoding: rest, as: UTF8.self).first.map(String.init) ?? ""
    text.position += max(1, character.utf8.count)
    return character
  }
}

extension UInt8 {
  /// Whether the byte may stand in a name; all but ASCII may.
  fileprivate var isNameCharacter: Bool {
    isWordCharacter || self == UInt8(ascii: "$") || self >= 0x80
  }
}
