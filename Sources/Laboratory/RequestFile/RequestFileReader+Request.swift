internal import HTTPSemantics
internal import JSONDocument

extension RequestFileReader {
  /// Reads `@name = value`.
  mutating func readVariable(_ line: Line) {
    let (text, place) = line.trimmed
    let name = text.dropFirst().prefix { $0 != "=" }.trimmed
    guard let equals = text.firstIndex(of: "="), name.isVariableName else {
      return problems.append(.variable(text, at: place))
    }
    guard variables[String(name)] == nil else {
      return problems.append(.repeated("variable", String(name), at: place))
    }
    let value = text[text.index(after: equals)...]
    let indent = value.prefix { $0.isWhitespace }.count
    let offset = text.distance(from: text.startIndex, to: value.startIndex) + indent
    let template = Template(value.trimmed, at: place.advanced(by: offset), problems: &problems)
    variables[String(name)] = template.unescaped
  }

  /// Reads `METHOD target HTTP/1.1`; without a method it is GET, and the version may be left out.
  mutating func readRequestLine(_ line: Line, into block: inout RequestBlock) {
    var words = RequestFileReader.words(of: line)[...]
    var method = Method.get
    if let first = words.first, first.isMethod(before: words.dropFirst().first) {
      method = Method(String(first.text))
      words.removeFirst()
      if words.isEmpty {
        problems.append(.noTarget(first.text, at: line.end))
      }
    }
    let target = words.popFirst() ?? Line(place: line.end, text: "")
    block.request = RequestFile.Request(
      title: "",
      place: line.trimmed.place,
      method: method,
      target: Template(target.text, at: target.place, problems: &problems)
    )
    if let word = words.popFirst(), word.text != "HTTP/1.1" {
      problems.append(.version(word.text, at: word.place))
    } else if let word = words.first {
      problems.append(.version(word.text, at: word.place))
    }
  }

  /// Reads a line that goes on with the target.
  mutating func extendTarget(_ line: Line, of block: inout RequestBlock) {
    let (text, place) = line.trimmed
    block.request?.target.pieces += Template(text, at: place, problems: &problems).pieces
  }

  /// Reads `Name: value`.
  mutating func readField(_ line: Line, into block: inout RequestBlock) {
    let (text, place) = line.trimmed
    guard let field = fieldTemplate(text, at: place) else {
      return problems.append(.field(text, at: place))
    }
    block.request?.fields.append(field)
  }

  /// Returns a field with its value, or `nil` if the text is none.
  mutating func fieldTemplate(
    _ text: Substring,
    at place: RequestFile.Place
  ) -> RequestFile.FieldTemplate? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = FieldName(String(text[..<colon]))
    guard name.isToken else { return nil }
    let value = text[text.index(after: colon)...]
    let indent = value.prefix { $0.isWhitespace }.count
    let offset = text.distance(from: text.startIndex, to: value.startIndex) + indent
    return RequestFile.FieldTemplate(
      name: name,
      value: Template(value.trimmed, at: place.advanced(by: offset), problems: &problems)
    )
  }

  // MARK: Content

  /// Returns the pieces of a content; empty lines at its end do not count.
  mutating func pieces(
    of lines: [Line],
    isForm: Bool,
    isMultipart: Bool
  ) -> [RequestFile.ContentPiece] {
    let count = (lines.lastIndex { !$0.isBlank } ?? -1) + 1
    var pieces: [RequestFile.ContentPiece] = []
    for (index, line) in lines.prefix(count).enumerated() {
      let isJoined = isForm && line.text.first == "&"
      if index > 0, !isJoined {
        let end = isMultipart ? "\r\n" : "\n"
        pieces.append(.text(Template(pieces: [.text(end)], place: line.place)))
      }
      if let piece = piece(of: line) { pieces.append(piece) }
    }
    return pieces
  }

  private mutating func piece(of line: Line) -> RequestFile.ContentPiece? {
    let words = line.text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard line.text.first == "<" || line.text.first == ">", let mark = words.first else {
      return .text(Template(line.text, at: line.place, problems: &problems))
    }
    let rest = words.count > 1 ? words[1].trimmed : ""
    switch mark {
    case "<" where !rest.isEmpty && !rest.hasPrefix("{%"):
      guard let bytes = content(String(rest)) else {
        let offset = line.text.distance(from: line.text.startIndex, to: rest.startIndex)
        problems.append(.file(String(rest), at: line.place.advanced(by: offset)))
        return nil
      }
      return .bytes(bytes)
    case "<", "<@", "<>", ">", ">>", ">>!":
      problems.append(.script(line.text, at: line.place))
      return nil
    default: return .text(Template(line.text, at: line.place, problems: &problems))
    }
  }

  // MARK: Words

  /// Returns the words of a line; white space within double braces does not separate.
  private static func words(of line: Line) -> [Line] {
    var words: [Line] = []
    var rest = line.trimmed.text
    var place = line.trimmed.place
    while !rest.isEmpty {
      var end = rest.startIndex
      while end < rest.endIndex, !rest[end].isWhitespace {
        let braces = rest[end...].hasPrefix("{{") ? rest[end...].firstRange(of: "}}") : nil
        end = braces?.upperBound ?? rest.index(after: end)
      }
      words.append(Line(place: place, text: rest[..<end]))
      let next = rest[end...].drop { $0.isWhitespace }
      place = place.advanced(by: rest.distance(from: rest.startIndex, to: next.startIndex))
      rest = next
    }
    return words
  }
}

extension RequestFileReader.Line {
  /// The place behind the last character.
  fileprivate var end: RequestFile.Place {
    let (text, place) = trimmed
    return place.advanced(by: text.count)
  }

  /// Whether the word is a method rather than a target without one: a token without dots, or with
  /// dots a token that something else than a version follows.
  fileprivate func isMethod(before next: RequestFileReader.Line?) -> Bool {
    guard FieldName(String(text)).isToken, text != "*" else { return false }
    return !text.contains(".") || next.map { !$0.text.hasPrefix("HTTP/") } ?? false
  }
}
