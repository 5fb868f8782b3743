import HTTPSemantics
import Markup

/// The message in a fence marked `http`: a request, or an expected response.
enum MessageFence {
  /// A request.
  case request(RequestMessage)
  /// A response of which a subset is given.
  case response(ExpectedResponse)

  /// Reads a fence, or notes what is wrong with it.
  init?(_ block: Block.Code, findings: inout Findings) {
    var lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last == "" { lines.removeLast() }
    guard let start = lines.popFirst() else {
      findings.note("an empty message", at: block.contentPosition, help: "expected a start line")
      return nil
    }
    let section = MessageFence.fields(lines, block.contentPosition, &findings)
    let content = lines.dropFirst(section.count + 1).joined(separator: "\n")
    let words = start.split(separator: " ")
    if start.hasPrefix("HTTP/") {
      guard words.count >= 2, let status = Int(words[1]), (100...599).contains(status) else {
        findings.note(
          "expected a status code",
          at: block.contentPosition,
          help: "a response begins like 'HTTP/1.1 201'"
        )
        return nil
      }
      MessageFence.checkPatterns(section, block.contentPosition, &findings)
      self = .response(
        ExpectedResponse(
          status: status,
          position: block.contentPosition,
          fields: section,
          absentFields: [],
          content: content.isEmpty ? nil : content
        )
      )
    } else {
      guard (2...3).contains(words.count), words.count == 2 || words[2].hasPrefix("HTTP/") else {
        findings.note(
          "expected a method and a target",
          at: block.contentPosition,
          help: "a request begins like 'PUT /users/53 HTTP/1.1'"
        )
        return nil
      }
      let message = RequestMessage(
        Method(String(words[0])),
        RequestTarget(String(words[1])),
        fields: section,
        content: Array(content.utf8)
      )
      self = .request(message)
    }
  }

  /// Notes the expected values that begin with `~` and are no regular expression.
  private static func checkPatterns(
    _ fields: Fields,
    _ start: SourcePosition,
    _ findings: inout Findings
  ) {
    for (offset, field) in fields.enumerated() where field.value.hasPrefix("~") {
      let pattern = String(field.value.dropFirst())
      guard (try? Regex(pattern)) == nil else { continue }
      let position = SourcePosition(line: start.line + 1 + offset, column: start.column)
      findings.note("'\(pattern)' is no regular expression", at: position)
    }
  }

  private static func fields(
    _ lines: ArraySlice<Substring>,
    _ start: SourcePosition,
    _ findings: inout Findings
  ) -> Fields {
    var fields = Fields()
    for (offset, line) in lines.enumerated() {
      if line.isEmpty { break }
      let position = SourcePosition(line: start.line + 1 + offset, column: start.column)
      guard let colon = line.firstIndex(of: ":"), FieldName(String(line[..<colon])).isToken else {
        findings.note(
          "expected a field",
          at: position,
          help: "a field is 'Name: value'; an empty line comes before the content"
        )
        break
      }
      fields.append(FieldName(String(line[..<colon])), line[line.index(after: colon)...].trimmed)
    }
    return fields
  }
}
