import HTTPSemantics
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
    "takes such a field away again; without a name, all of them",
    works: { !$0.workbench.visibleFields.isEmpty }
  ) { conversation, argument in
    conversation.removeField(argument)
  }

  /// Makes the learner another client.
  static let client = Command(
    "client",
    argument: "NAME",
    "makes you another client, with a connection and fields of its own"
  ) { conversation, argument in
    conversation.become(argument)
  }

  /// Chooses what of an exchange is shown.
  static let show = Command(
    "show",
    argument: "WHAT",
    "chooses what of an exchange is shown: full, response, brief or sorted"
  ) { conversation, argument in
    let words = argument.split(separator: " ", maxSplits: 1)
    if words.first == "handler" {
      conversation.chooseHandler(words.count > 1 ? String(words[1]) : "")
    } else {
      conversation.choose(argument)
    }
  }
}

extension Conversation {
  fileprivate mutating func setField(_ argument: String) {
    guard !argument.isEmpty else { return showFields() }
    let example: StyledText = "\("header Prefer:return=minimal", .key)"
    guard let colon = argument.firstIndex(of: ":") else {
      return say("A field is a name, a colon and a value: \(example).")
    }
    let name = FieldName(String(argument[..<colon]))
    let value = argument[argument.index(after: colon)...].trimmed.withoutSingleQuotes
    guard name.isToken else {
      return say("'\(name, .key)' is no name of a field, as in \(example).")
    }
    guard !value.isEmpty else {
      return say("Which value? \("unheader \(name)", .key) takes a field away.")
    }
    guard !value.contains(where: \.isNewline) else {
      return say("A value has no line end. \("raw", .key) sends what is malformed.")
    }
    workbench.setField(name, to: value)
    showFields()
    if Secrecy.hides(name, value) {
      say("It is secret, so it is forgotten when you leave.".styled(.faint))
    }
  }

  fileprivate mutating func removeField(_ argument: String) {
    guard !["", "*"].contains(argument) else {
      workbench.removeFields()
      return showFields()
    }
    let name = FieldName(argument.hasSuffix(":") ? String(argument.dropLast()) : argument)
    guard workbench.visibleFields.contains(name) else {
      say("None of your requests gets \(name, .fieldName).")
      return showFields()
    }
    workbench.removeField(name)
    showFields()
  }

  private mutating func showFields() {
    let fields = workbench.visibleFields
    guard !fields.isEmpty else { return say("No field is added to your requests.") }
    let rendition = surroundings.rendition()
    let lines = fields.flatMap { field -> [StyledText] in
      let line: StyledText = "\(field.name, .fieldName): \(field.value, .fieldValue)"
      return line.wrapped(to: rendition.columns, indent: 4, hanging: 6)
    }
    screen.add(["  Each of your requests gets"] + lines)
  }

  fileprivate mutating func become(_ name: String) {
    let names = workbench.clientNames
    guard !name.isEmpty else {
      let others = names.count == 1 ? "the only one" : "of " + names.joined(separator: ", ")
      return say(
        "You are client \(workbench.client, .strong), \(others). "
          + "\("client B", .key) makes you another."
      )
    }
    guard name.isName else { return say("A client's name is a word: \("client B", .key).") }
    let isNew = !names.contains(name)
    workbench.become(name)
    say(
      "You are client \(name, .strong) now\(isNew ? ", with a connection of your own" : "")."
    )
  }

  fileprivate mutating func choose(_ word: String) {
    if let detail = workbench.detail.choosing(word) {
      workbench.detail = detail
    } else if !word.isEmpty {
      let words = Detail.words.map(\.word).alternatives
      say(
        "'\(word, .key)' is nothing to show. There is \(words); \("HBhb", .key) has a letter for "
          + "fields and content of the request and of the response."
      )
    }
    say("A run shows \(workbench.detail.meaning).")
  }
}

extension String {
  /// Whether the text can name a value, a client or a fork: letters, digits, `-` and `_`.
  var isName: Bool {
    !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// The text without single quotes around it; double quotes may belong to an entity tag.
  var withoutSingleQuotes: String {
    count >= 2 && first == "'" && last == "'" ? String(dropFirst().dropLast()) : self
  }
}
