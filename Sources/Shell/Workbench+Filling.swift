import HTTPSemantics
import Laboratory

/// A name in double braces for which nothing is set.
struct UnsetValue: Error {
  /// The name.
  let name: String
}

extension Workbench {
  /// Returns the text of a request with values in the place of their names in double braces.
  ///
  /// Each is written so that the notation reads it as it is: quotes of an entity tag stay, and no
  /// character of a value ends a word or a string.
  func filling(request text: String) throws(UnsetValue) -> String {
    try replacingNames(in: text) { ValuePlace(behind: $0).writing($1) }
  }

  /// Returns one item of a request with values in the place of their names.
  func filling(item text: String) throws(UnsetValue) -> String {
    let beginning = "GET / "
    return String(try filling(request: beginning + text).dropFirst(beginning.count))
  }

  /// Returns the value of a field, or of another name, with values in the place of their names.
  func filling(value text: String) throws(UnsetValue) -> String {
    try replacingNames(in: text) { _, value in value }
  }

  private func replacingNames(
    in text: String,
    as writing: (_ before: String, _ value: String) -> String
  ) throws(UnsetValue) -> String {
    var result = ""
    var rest = text[...]
    while let (before, name, after) = ValuePlace.firstName(in: rest) {
      guard let value = value(of: name) else { throw UnsetValue(name: name) }
      result += before
      result += writing(result, value)
      rest = after
    }
    return result + rest
  }

  /// The value that was set under a name here, or the newest field of a response that has the name.
  private func value(of name: String) -> String? {
    let field = FieldName(name)
    return visibleValues[name]
      ?? current.responses.last { $0.fields.contains(field) }?.fields[field]
  }
}

/// A place of the notation by what a value has to look like there.
enum ValuePlace {
  /// The method, the target, JSON outside of strings, or what stands in single quotes.
  case verbatim
  /// A word without quotes, whose separators and blanks have to be escaped.
  case word
  /// A text in double quotes.
  case quoted

  /// Tells the place behind a text, which is the beginning of a request.
  init(behind text: String) {
    var scan = NotationScan()
    for character in text { scan.consume(character) }
    self = scan.place
  }

  /// Returns a value as it is to be written here.
  func writing(_ value: String) -> String {
    switch self {
    case .verbatim: value
    case .word:
      value.reduce(into: "") { text, character in
        if ":=;@[]'\"\\ \t".contains(character) { text.append("\\") }
        text.append(character)
      }
    case .quoted:
      value.reduce(into: "") { text, character in
        switch character {
        case "\"", "\\": text += "\\" + String(character)
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        default: text.append(character)
        }
      }
    }
  }

  /// Returns the first name in double braces, with what stands before and behind it.
  ///
  /// Other braces are text; of three in a row the last two count, as in `{"a":{{{id}}}}`.
  static func firstName(
    in text: Substring
  ) -> (before: Substring, name: String, after: Substring)? {
    var rest = text
    while let open = rest.firstRange(of: "{{") {
      let inner = rest[open.upperBound...].prefix {
        $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " "
      }
      let name = inner.trimmed
      if name.isName, rest[inner.endIndex...].hasPrefix("}}") {
        let end = text.index(inner.endIndex, offsetBy: 2)
        return (text[..<open.lowerBound], name, text[end...])
      }
      rest = rest[rest.index(after: open.lowerBound)...]
    }
    return nil
  }
}

/// How far a request in the notation of the prompt is read: in which word, and in which quotes.
private struct NotationScan {
  private var word = 0
  private var isInWord = false
  private var isJSON = false
  private var isContent = false
  private var quote: Character?
  private var isEscaped = false
  private var previous: Character = " "

  /// The place where the next character will stand.
  var place: ValuePlace {
    if let quote { return quote == "\"" ? .quoted : .verbatim }
    return word < 2 || !isInWord || isJSON ? .verbatim : .word
  }

  /// Reads the next character.
  mutating func consume(_ character: Character) {
    defer { previous = character }
    if isEscaped {
      isEscaped = false
    } else if let quote {
      if character == quote { self.quote = nil }
      isEscaped = quote == "\"" && character == "\\"
    } else if character.isWhitespace {
      endWord()
    } else {
      read(character)
    }
  }

  private mutating func endWord() {
    if isInWord { word += 1 }
    isInWord = false
    isJSON = isContent
  }

  private mutating func read(_ character: Character) {
    let isFirst = !isInWord
    isInWord = true
    guard word >= 2 else { return }
    if isFirst, "{[\"".contains(character) {
      isContent = true
      isJSON = true
    }
    switch character {
    case "\"" where isJSON || previous == ":" || previous == "=": quote = character
    case "'" where isFirst || previous == ":" || previous == "=": quote = isJSON ? nil : character
    case "\\" where !isJSON: isEscaped = true
    case "=" where previous == ":": isJSON = true
    default: break
    }
  }
}
