/// The signs by which the lines of a script are told from what else is typed at the prompt.
enum ScriptSigns {
  /// Returns the language that a text is in by itself.
  static func language(of text: String) -> ScriptLanguage? {
    let start = text[...].drop { $0.isWhitespace }
    if contains("requests.", in: text), text.contains("(") { return .python }
    if contains("fetch(", in: text) { return .javaScript }
    let scriptWords = ["const ", "let ", "var ", "async ", "function ", "//", "/*"]
    if scriptWords.contains(where: start.hasPrefix) { return .javaScript }
    if start.hasPrefix("import ") || start.hasPrefix("from ") {
      return start.contains("'") || start.contains("\"") ? .javaScript : .python
    }
    if start.hasPrefix("# ") || start.hasPrefix("#!") { return .python }
    guard isAssignment(start) else { return nil }
    return start.hasSuffix(";") ? .javaScript : .python
  }

  /// Returns whether a text goes on with a script whose earlier lines were read.
  static func continues(_ text: String, in language: ScriptLanguage) -> Bool {
    guard text.first?.isWhitespace != true else { return true }
    let starts =
      language == .python
      ? [
        "print(", "if ", "elif ", "else:", "try:", "except", "finally:", "with ", "for ", "while ",
        "def ", "return", "raise ", "assert ", "pprint(", "\"\"\"",
      ]
      : [
        "console.", "if ", "if(", "} ", "}", ")", ".", "else", "try ", "catch", "throw ", "return",
        "await ", "for ", "export ",
      ]
    if starts.contains(where: text.hasPrefix) { return true }
    // What is done with a response or a value: `response.json()`, `data["a"] = 1`.
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let rest = text[name.endIndex...]
    return !name.isEmpty && (rest.hasPrefix(".") || rest.hasPrefix("[") || rest.hasPrefix("("))
  }

  /// Returns whether a word stands in a text, not behind another letter or a point.
  private static func contains(_ word: String, in text: String) -> Bool {
    var rest = text[...]
    while let range = rest.firstRange(of: word) {
      let before = rest[..<range.lowerBound].last
      if before.map({ !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "/" }) ?? true {
        return true
      }
      rest = rest[range.upperBound...]
    }
    return false
  }

  /// Returns whether a text starts with a name, an equals sign, and a literal or a name.
  private static func isAssignment(_ text: Substring) -> Bool {
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard let first = name.first, !first.isNumber else { return false }
    let rest = text[name.endIndex...].drop { $0 == " " }
    guard rest.first == "=" else { return false }
    guard let value = rest.dropFirst().first(where: { $0 != " " }) else { return false }
    return value.isLetter || value.isNumber || "\"'`{[(-_".contains(value)
  }
}
