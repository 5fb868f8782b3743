extension StyledText {
  /// Returns the lines of a JSON text with its tokens styled.
  ///
  /// The text need not be valid: what is no token stays plain, and a string without an end ends
  /// with its line.
  public static func json(_ text: String) -> [StyledText] {
    StyledText(lines: text).lines.map { line in
      var tokens = JSONTokens(rest: line.string[...])
      return tokens.styled()
    }
  }
}

/// The tokens of one line of JSON.
private struct JSONTokens {
  var rest: Substring

  mutating func styled() -> StyledText {
    var result = StyledText()
    while let first = rest.first {
      switch first {
      case "\"": result += string()
      case "-", "0"..."9": result += take(.jsonNumber) { $0.isNumeric }
      case _ where first.isLetter: result += word()
      default: result += take(.plain) { $0 == first }
      }
    }
    return result
  }

  private mutating func take(
    _ style: Style,
    while belongs: (Character) -> Bool
  ) -> StyledText {
    let token = rest.prefix(while: belongs)
    rest = rest.dropFirst(token.count)
    return String(token).styled(style)
  }

  private mutating func word() -> StyledText {
    let word = take(.plain) { $0.isLetter }
    return ["true", "false", "null"].contains(word.string) ? word.styled(.jsonWord) : word
  }

  private mutating func string() -> StyledText {
    var isEscaped = false
    let content = rest.dropFirst().prefix { character in
      guard isEscaped || character != "\"" else { return false }
      isEscaped = !isEscaped && character == "\\"
      return true
    }
    let token = rest.prefix(content.count + 2)
    rest = rest.dropFirst(token.count)
    let isName = rest.first { $0 != " " } == ":"
    return String(token).styled(isName ? .jsonName : .jsonString)
  }
}

extension Character {
  /// Whether the character may stand in a JSON number.
  fileprivate var isNumeric: Bool {
    switch self {
    case "0"..."9", "-", "+", ".", "e", "E": true
    default: false
    }
  }
}
