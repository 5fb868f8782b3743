extension JSONSyntaxError: CustomStringConvertible {
  /// The place and the problem in one line, such as "line 1, column 12: expected a value, found
  /// '}'".
  public var description: String { "line \(line), column \(column): \(message)" }

  /// The problem without its place, harmless to print.
  public var message: String {
    switch problem {
    case .unexpected(let expected): "expected \(expected), found \(found)"
    case .leadingZero: "a number cannot start with a zero and go on with a digit"
    case .controlCharacter: "a string needs an escape for the control character \(found)"
    case .loneSurrogate: "the escape is one half of a surrogate pair without the other"
    case .duplicateName(let name): "the object has another member named \(printable(name))"
    case .byteOrderMark: "JSON starts without a byte order mark"
    case .malformedUTF8: "expected UTF-8, found \(found)"
    case .tooDeep(let limit): "more than \(limit) arrays and objects lie within one another"
    }
  }

  private func printable(_ name: String) -> String {
    "'" + name.unicodeScalars.map { $0.isPrintable ? String($0) : $0.codePoint }.joined() + "'"
  }
}

extension JSONSyntaxError.Expectation: CustomStringConvertible {
  /// What was expected, as the object of "expected".
  public var description: String {
    switch self {
    case .document: "a value"
    case .firstElement: "a value or ']'"
    case .nextElement: "a value after ','"
    case .firstName: "a member name in double quotes or '}'"
    case .nextName: "a member name in double quotes after ','"
    case .colon: "':' after the member name"
    case .memberValue: "a value after ':'"
    case .commaOrBracket: "',' or ']' after the element"
    case .commaOrBrace: "',' or '}' after the member"
    case .quotationMark: "'\"' at the end of the string"
    case .escape: "one of '\"', '\\', '/', 'b', 'f', 'n', 'r', 't' and 'u' after '\\'"
    case .hexadecimalDigit: "four hexadecimal digits after '\\u'"
    case .digit: "a digit"
    case .endOfText: "nothing more after the value"
    }
  }
}

extension JSONSyntaxError.Found: CustomStringConvertible {
  /// What was found, as the object of "found", with invisible characters as code points.
  public var description: String {
    switch self {
    case .word(let word): "'\(word)'"
    case .scalar("'"): "a single quote"
    case .scalar(let scalar): scalar.isPrintable ? "'\(scalar)'" : scalar.codePoint
    case .byte(let byte): "the byte 0x" + String(byte, radix: 16, uppercase: true)
    case .endOfText: "the end of the text"
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows the scalar as a mark or a blank of its own.
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark:
      false
    case .spaceSeparator: self == " "
    default: true
    }
  }

  /// The scalar as U+ and at least four hexadecimal digits.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
