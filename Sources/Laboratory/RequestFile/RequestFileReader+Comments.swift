internal import HTTPSemantics
internal import JSONDocument

extension RequestFileReader {
  /// Reads a comment: a line of an expected response, an annotation, or words for people.
  mutating func readComment(_ comment: Line, into block: inout RequestBlock) {
    let (text, place) = comment.trimmed
    switch block.expects {
    case .content: return block.expectedLines.append(comment)
    case .fields:
      if text.isEmpty {
        block.expects = .content
      } else {
        readClaim(text, at: place, into: &block)
      }
      return
    case .nothing: break
    }
    if text.hasPrefix("HTTP/") { return readStatus(text, at: place, into: &block) }
    guard text.first == "@" else { return }
    readAnnotation(text, at: place, into: &block)
  }

  // MARK: Annotations

  private mutating func readAnnotation(
    _ text: Substring,
    at place: RequestFile.Place,
    into block: inout RequestBlock
  ) {
    let word = text.prefix { !$0.isWhitespace && $0 != "=" }
    // JetBrains writes the name behind an equals sign.
    let rest = text.dropFirst(word.count).drop { $0.isWhitespace || $0 == "=" }
    let position = place.advanced(by: text.count - rest.count)
    switch word {
    case "@name": readName(rest, at: position, into: &block)
    case "@given": readGiven(rest, at: position, into: &block)
    case "@note": block.note = String(rest)
    default: return
    }
    block.firstAnnotation = block.firstAnnotation ?? place
  }

  private mutating func readName(
    _ name: Substring,
    at place: RequestFile.Place,
    into block: inout RequestBlock
  ) {
    guard name.isIdentifier else { return problems.append(.name(name, at: place)) }
    guard !requests.contains(where: { $0.name == String(name) }), block.name == nil else {
      return problems.append(.repeated("request", String(name), at: place))
    }
    block.name = String(name)
  }

  private mutating func readGiven(
    _ text: Substring,
    at place: RequestFile.Place,
    into block: inout RequestBlock
  ) {
    let path = text.prefix { !$0.isWhitespace }
    let rest = text.dropFirst(path.count).trimmed
    guard path.first == "/", !rest.isEmpty else { return problems.append(.given(text, at: place)) }
    var given = RequestFile.Given(path: String(path))
    if rest != "absent" {
      do throws(JSONSyntaxError) {
        given.document = try JSONValue.parse(String(rest))
      } catch {
        let offset = text.distance(from: text.startIndex, to: rest.startIndex)
        return problems.append(.notJSON(error, at: place.advanced(by: offset)))
      }
    }
    block.given.append(given)
  }

  // MARK: Expected responses

  private mutating func readStatus(
    _ text: Substring,
    at place: RequestFile.Place,
    into block: inout RequestBlock
  ) {
    let version = text.prefix { !$0.isWhitespace }
    let rest = text.dropFirst(version.count).drop { $0.isWhitespace }
    let code = rest.prefix { !$0.isWhitespace }
    guard let status = Int(code), (100...599).contains(status) else {
      return problems.append(.status(code, at: place.advanced(by: text.count - rest.count)))
    }
    guard block.expectation == nil else {
      return problems.append(.secondExpectation(at: place))
    }
    block.firstAnnotation = block.firstAnnotation ?? place
    block.expectation = RequestFile.Expectation(status: status, place: place)
    block.expects = .fields
  }

  private mutating func readClaim(
    _ text: Substring,
    at place: RequestFile.Place,
    into block: inout RequestBlock
  ) {
    if let claim = absence(text, at: place) ?? value(text, at: place) {
      block.expectation?.claims.append(claim)
    } else if text.first != "/", let field = fieldTemplate(text, at: place) {
      checkPattern(field.value)
      block.expectation?.claims.append(.field(field.name, field.value))
    } else {
      problems.append(.expectation(text, at: place))
    }
  }

  private func absence(_ text: Substring, at place: RequestFile.Place) -> RequestFile.Claim? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == "no" else { return nil }
    if words[1] == "content" { return .noContent(place) }
    let name = FieldName(String(words[1]))
    return name.isToken ? .noField(name, place) : nil
  }

  private mutating func value(
    _ text: Substring,
    at place: RequestFile.Place
  ) -> RequestFile.Claim? {
    let path = text.prefix { !$0.isWhitespace }
    let rest = text.dropFirst(path.count).trimmed
    guard path.first == "/", !rest.isEmpty, let pointer = try? JSONPointer(String(path)) else {
      return nil
    }
    let offset = text.distance(from: text.startIndex, to: rest.startIndex)
    let template = Template(rest, at: place.advanced(by: offset), problems: &problems)
    checkPattern(template)
    checkJSON(template)
    return .value(pointer, template)
  }

  /// Returns the expected content; `nil` if none is expected.
  mutating func expectedContent(_ lines: [Line]) -> Template? {
    let count = (lines.lastIndex { !$0.isBlank } ?? -1) + 1
    guard count > 0, let place = lines.first?.trimmed.place else { return nil }
    var template = Template(place: place)
    for (index, line) in lines.prefix(count).enumerated() {
      if index > 0 { template.pieces.append(.text("\n")) }
      // The space behind the mark of a comment is not part of what it says.
      let hasSpace = line.text.first == " "
      let text = hasSpace ? line.text.dropFirst() : line.text
      let start = hasSpace ? line.place.advanced(by: 1) : line.place
      template.pieces += Template(text, at: start, problems: &problems).pieces
    }
    checkPattern(template)
    if let text = template.literal, text.first == "{" || text.first == "[" { checkJSON(template) }
    return template
  }

  private mutating func checkPattern(_ template: Template) {
    guard template.isPattern, let text = template.literal else { return }
    let pattern = String(text.dropFirst())
    if (try? Regex(pattern)) == nil { problems.append(.pattern(pattern, at: template.place)) }
  }

  private mutating func checkJSON(_ template: Template) {
    guard !template.isPattern, let text = template.literal else { return }
    do throws(JSONSyntaxError) {
      _ = try JSONValue.parse(text)
    } catch {
      problems.append(.notJSON(error, at: template.place))
    }
  }
}
