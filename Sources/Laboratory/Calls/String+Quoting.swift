/// A language whose texts stand in quotes.
enum QuotingLanguage {
  /// Python.
  case python
  /// JavaScript.
  case javaScript
  /// Swift.
  case swift
}

extension String {
  /// Returns the text as a literal; single quotes are taken where they spare escapes.
  func quoted(_ language: QuotingLanguage) -> String {
    let isSingle = language != .swift && contains("\"") && !contains("'")
    let quote: Unicode.Scalar = isSingle ? "'" : "\""
    var result = String(quote)
    for scalar in unicodeScalars {
      switch scalar {
      case quote, "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result += scalar.isShown ? String(scalar) : scalar.escaped(language)
      }
    }
    return result + String(quote)
  }

  /// The text that has a character for each byte of this one in UTF-8.
  var byteString: String {
    String(String.UnicodeScalarView(utf8.map { Unicode.Scalar($0) }))
  }

  /// Returns whether all characters are shown by a terminal and survive being copied from there.
  func isShownAsItIs(keeping kept: String) -> Bool {
    unicodeScalars.allSatisfy { $0.isShown || kept.unicodeScalars.contains($0) }
  }
}

extension [UInt8] {
  /// The literal of bytes in Python.
  var pythonBytes: String {
    let pieces = map { byte in
      switch byte {
      case .doubleQuote, .backslash: "\\" + String(Unicode.Scalar(byte))
      case 0x20..<0x7F: String(Unicode.Scalar(byte))
      default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return "b\"" + pieces.joined() + "\""
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows something for the scalar that is copied as it is.
  var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    case .spaceSeparator: self == " "
    default: !properties.isDefaultIgnorableCodePoint
    }
  }

  /// The scalar as `\u{…}`.
  var inBraces: String { "\\u{" + String(value, radix: 16) + "}" }

  /// The escape of the scalar.
  fileprivate func escaped(_ language: QuotingLanguage) -> String {
    if language == .swift { return inBraces }
    if value < 0x100 { return "\\x" + (value < 16 ? "0" : "") + String(value, radix: 16) }
    if value < 0x10000 { return "\\u" + UInt16(value).fourDigits }
    guard language == .python else { return inBraces }
    return "\\U000" + (value < 0x100000 ? "0" : "") + String(value, radix: 16)
  }
}
