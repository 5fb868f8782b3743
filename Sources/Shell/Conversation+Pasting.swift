import HTTPSemantics
import Laboratory
import Terminal

extension Conversation {
  /// Reads the further lines of a paste that begins with a request line as its fields and content.
  ///
  /// So a request can be copied from an RFC, from a `.http` file or from what the program shows.
  /// Returns whether the line is the first of such a message.
  mutating func takePastedMessage(_ line: String) -> Bool {
    var message = PastedMessage(line)
    guard message.draft != nil else { return false }
    while surroundings.isPasting(), early == nil {
      switch read(Question(Mode.rest.prompt(in: surroundings.rendition()), isRemembered: false)) {
      case .line(let line):
        // What belongs to no message is the next thing to be done.
        if !message.takes(line) { early = .line(line) }
      case .interrupted:
        say("Nothing was sent.".styled(.faint))
        return true
      case .endOfInput: early = .endOfInput
      }
    }
    guard let text = filled(asRequest: message.head),
      var draft = RequestNotation.parse(text, final: true).draft,
      fill(&draft, with: message)
    else { return true }
    send(draft)
    return true
  }

  /// Adds the fields and the content of a message, with values in the place of their names.
  private mutating func fill(_ draft: inout DraftRequest, with message: PastedMessage) -> Bool {
    for field in message.fields {
      guard let value = filled(asValue: field.value) else { return false }
      draft.fields.append(field.name, value)
    }
    guard let content = filled(asValue: message.content) else { return false }
    draft.content = Array(content.utf8)
    if !content.isEmpty, draft.contentIsJSON { draft.mediaType = MediaWord.json.mediaType }
    return true
  }
}

/// A request as RFC 9112 and `.http` files write it, line by line.
private struct PastedMessage {
  /// The request line, without a version.
  let head: String
  /// The field lines.
  private(set) var fields: [Field] = []
  private var contentLines: [String]?
  private var hasEnded = false

  /// Creates a message that begins with a line.
  init(_ line: String) {
    let version = line[...].trimmed.suffix(9)
    head = version.hasPrefix(" HTTP/") ? String(line[...].trimmed.dropLast(9)) : line
  }

  /// The request of the first line alone; `nil` if that has more than a method and a target.
  var draft: DraftRequest? {
    guard head.split(separator: " ").count == 2 else { return nil }
    return RequestNotation.parse(head, final: true).draft
  }

  /// The content, without empty lines at its end.
  var content: String {
    var lines = contentLines ?? []
    while lines.last?[...].trimmed.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Takes another line, and returns whether it belongs to the message.
  mutating func takes(_ line: String) -> Bool {
    if hasEnded { return false }
    if line.hasPrefix("###") {
      hasEnded = true
      return true
    }
    if contentLines != nil {
      contentLines?.append(line)
    } else if line[...].trimmed.isEmpty {
      contentLines = []
    } else if let field = Field(pasted: line) {
      fields.append(field)
    } else {
      return false
    }
    return true
  }
}

extension Field {
  /// Reads a field line; `nil` if it is none.
  fileprivate init?(pasted line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = FieldName(String(line[..<colon]))
    guard name.isToken else { return nil }
    self.init(name, line[line.index(after: colon)...].trimmed)
  }
}

extension DraftRequest {
  /// Whether the content has no media type yet, and begins as JSON does.
  fileprivate var contentIsJSON: Bool {
    guard mediaType == nil, fields[.contentType] == nil else { return false }
    return content.first == UInt8(ascii: "{") || content.first == UInt8(ascii: "[")
  }
}
