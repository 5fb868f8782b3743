import HTTPSemantics
import JSONDocument
import Laboratory
import Terminal

extension Command {
  /// Keeps a value under a name.
  static let set = Command(
    "set",
    argument: "NAME=VALUE",
    "keeps a value for {{NAME}}: a text, or .body.id or .fields.ETag of the last response"
  ) { conversation, argument in
    conversation.setValue(argument)
  }
}

extension Conversation {
  fileprivate mutating func setValue(_ argument: String) {
    guard !argument.isEmpty else { return listValues() }
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].trimmed
    guard parts.count == 2, name.isName else {
      return say("A value has a name and a place or a text: \("set id=.body.id", .key).")
    }
    let text = parts[1].trimmed
    guard !text.isEmpty else {
      return unsetValue(name)
    }
    guard let value = text.hasPrefix(".") ? value(at: text) : literal(text) else { return }
    workbench.set(name, to: value)
    let place = workbench.environment.map { " in \($0)" } ?? ""
    say("\("{{\(name)}}", .key) is \(value, .strong)\(place)")
  }

  private mutating func listValues() {
    guard !workbench.visibleValues.isEmpty else {
      return say("Nothing is set. Try \("set id=.body.id", .key) after a response.")
    }
    let rows: [[StyledText]] = workbench.visibleValues.sorted { $0.key < $1.key }.map {
      ["{{\($0.key)}}".styled(.key), StyledText($0.value)]
    }
    let table = Table(columns: [Table.Column(""), Table.Column("")], rows: rows)
    screen.add(table.lines(in: surroundings.rendition()))
  }

  private mutating func literal(_ text: String) -> String? {
    let fill = { (workbench: Workbench) throws(UnsetValue) in
      try workbench.filling(value: text.withoutSingleQuotes)
    }
    return filled(fill)
  }

  /// Returns the text at a place of the last response, such as `.body.id`, or says what there is.
  private mutating func value(at place: String) -> String? {
    guard let response = lastExchange?.response else {
      say("There is no response yet. Send a request first.")
      return nil
    }
    let parts = place.dropFirst().split(separator: ".").map(String.init)
    switch parts.first {
    case "fields" where parts.count == 2:
      if let value = response.fields[FieldName(parts[1])] { return value }
      let names = response.fields.map(\.name.spelling).list("and")
      say("The last response has no field \(parts[1], .key); it has \(names).")
    case "status" where parts.count == 1:
      return String(response.status.code)
    case "body":
      return value(of: JSONPointer(tokens: Array(parts.dropFirst())), in: response)
    default:
      let places = [".body.id", ".fields.ETag", ".status"]
      say("A place is one such as \(places.alternatives); a text in single quotes is a text.")
    }
    return nil
  }

  private mutating func value(of pointer: JSONPointer, in response: ResponseMessage) -> String? {
    guard let document = try? JSONValue.parse(response.content) else {
      say("The last response has no JSON content.")
      return nil
    }
    if let value = pointer.value(in: document) { return value.asString ?? value.text() }
    let names = document.asObject.map { $0.map(\.name) } ?? []
    let known: StyledText =
      names.isEmpty ? "" : " The members are \(names.list("and"))."
    say("The last response has nothing at \(pointer.description, .key).\(known)")
    return nil
  }
}
