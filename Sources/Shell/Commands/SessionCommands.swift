import HTTPSemantics
import JSONDocument
import Laboratory
import Terminal

extension Command {
  /// Adds a field to all requests to come.
  static let header = Command(
    "header",
    argument: "NAME:VALUE",
    "adds a field to all your requests to come"
  ) { conversation, argument in
    conversation.setField(argument)
  }

  /// Takes back fields that were added to all requests.
  static let unheader = Command(
    "unheader",
    argument: "NAME",
    "takes such a field away again",
    works: { !$0.workbench.current.fields.isEmpty }
  ) { conversation, argument in
    conversation.workbench.current.fields[FieldName(argument)] = nil
    conversation.showFields()
  }

  /// Keeps a value under a name.
  static let set = Command(
    "set",
    argument: "NAME=VALUE",
    "keeps a value for {{NAME}}: a text, .body.id, or .fields.ETag of the last response"
  ) { conversation, argument in
    conversation.setValue(argument)
  }

  /// Makes the learner another client.
  static let client = Command(
    "client",
    argument: "B",
    "makes you another client, with a connection and fields of its own"
  ) { conversation, argument in
    guard !argument.isEmpty else { return conversation.listClients() }
    conversation.workbench.become(argument)
    conversation.say("You are client \(argument, .strong) now.")
  }

  /// Chooses how much of an exchange is shown.
  static let show = Command(
    "show",
    argument: "full|response|brief",
    "chooses how much of an exchange is shown"
  ) { conversation, argument in
    guard let detail = Workbench.Detail(rawValue: argument) else {
      let words = Workbench.Detail.allCases.map(\.rawValue).alternatives
      return conversation.say("How much? Type \("show", .key) with \(words).")
    }
    conversation.workbench.detail = detail
    conversation.say("Exchanges are shown so: \(argument, .strong).")
  }
}

extension Conversation {
  fileprivate mutating func setField(_ argument: String) {
    guard let colon = argument.firstIndex(of: ":") else {
      if argument.isEmpty { return showFields() }
      return say("A field is a name, a colon and a value: \("header Prefer:return=minimal", .key)")
    }
    let name = FieldName(String(argument[..<colon]))
    let value = argument[argument.index(after: colon)...].trimmed
    guard name.isToken, !value.contains(where: \.isNewline) else {
      return say("'\(name, .key)' is no name of a field: letters, digits and - are.")
    }
    workbench.current.fields[name] = value.withoutQuotes
    showFields()
  }

  fileprivate mutating func showFields() {
    let fields = workbench.current.fields
    guard !fields.isEmpty else { return say("No field is added to your requests.") }
    screen.add(
      ["  Each of your requests gets"]
        + fields.map { "    \($0.name, .fieldName): \($0.value, .fieldValue)" }
    )
  }

  fileprivate mutating func listClients() {
    let names = workbench.names.joined(separator: ", ")
    say("You are client \(workbench.client, .strong), of \(names).")
  }

  fileprivate mutating func setValue(_ argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      let rows: [[StyledText]] = workbench.values.sorted { $0.key < $1.key }.map {
        ["{{\($0.key)}}".styled(.key), StyledText($0.value)]
      }
      guard !rows.isEmpty else {
        return say("Nothing is set. Try \("set id=.body.id", .key) after a response.")
      }
      let table = Table(columns: [Table.Column(""), Table.Column("")], rows: rows)
      return screen.add(table.lines(in: surroundings.rendition()))
    }
    let name = argument[..<equals].trimmed
    let text = argument[argument.index(after: equals)...].trimmed
    guard let value = text.hasPrefix(".") ? value(at: text) : text.withoutQuotes else {
      return say("The last response has no \(text, .key).")
    }
    workbench.values[name] = value
    say("\("{{\(name)}}", .key) is \(value, .strong)")
  }

  /// The text at a place of the last response, such as `.body.id` or `.fields.ETag`.
  private func value(at place: String) -> String? {
    guard let response = lastExchange?.response else { return nil }
    let parts = place.dropFirst().split(separator: ".").map(String.init)
    switch parts.first {
    case "fields" where parts.count == 2: return response.fields[FieldName(parts[1])]
    case "status" where parts.count == 1: return String(response.status.code)
    case "body":
      let document = try? JSONValue.parse(response.content)
      let found = document.flatMap { JSONPointer(tokens: Array(parts.dropFirst())).value(in: $0) }
      return found.map { $0.asString ?? $0.text() }
    default: return nil
    }
  }
}

extension String {
  /// The text without the quotes around it, if there are some.
  fileprivate var withoutQuotes: String {
    guard count >= 2, let first, first == last, first == "'" || first == "\"" else { return self }
    return first == "'" ? String(dropFirst().dropLast()) : self
  }
}
