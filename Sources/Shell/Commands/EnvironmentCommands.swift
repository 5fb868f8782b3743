import HTTPSemantics
import Terminal

extension Command {
  /// Goes into an environment, or lists them.
  static let env = Command(
    "env",
    argument: "NAME",
    "goes into a set of values and fields of its own; without a name, lists them",
    explanation: [
      "In an environment, set and header put into it, and {{NAME}} looks there first and then among "
        + "the general values; its fields go before those of the client.",
      "env general leaves it, unenv NAME takes it away. Environments are kept for the next time.",
    ]
  ) { conversation, argument in
    conversation.enterEnvironment(argument)
  }

  /// Takes an environment away.
  static let unenv = Command(
    "unenv",
    argument: "NAME",
    "takes an environment away, with its values and fields",
    works: { !$0.workbench.environments.isEmpty }
  ) { conversation, argument in
    conversation.removeEnvironment(argument)
  }

  /// Takes a value away, or all that is kept for the next time.
  static let unset = Command(
    "unset",
    argument: "NAME",
    "takes a value away; unset * forgets all that is kept for the next time",
    explanation: [
      "Kept for the next time are values, fields, environments, the place, the client and what is "
        + "shown, but no secret: no Authorization, no Cookie, nothing that is called a token, a "
        + "password or a secret."
    ]
  ) { conversation, argument in
    conversation.unset(argument)
  }
}

extension Conversation {
  /// The name by which one leaves all environments.
  private static let general = "general"

  fileprivate mutating func enterEnvironment(_ name: String) {
    guard !name.isEmpty else { return listEnvironments() }
    guard name.isName else { return say("An environment's name is a word: \("env test", .key).") }
    guard name != Conversation.general else {
      workbench.enter(nil)
      return say("You are in no environment; the general values and fields count.")
    }
    let isNew = workbench.environments[name] == nil
    workbench.enter(name)
    say(
      "You are in the environment \(name, .strong)\(isNew ? ", which is new" : ""). "
        + "\("set", .key) and \("header", .key) put into it; \("env general", .key) leaves it."
    )
  }

  private mutating func listEnvironments() {
    guard !workbench.environments.isEmpty else {
      return say("There is no environment. \("env test", .key) makes one.")
    }
    let pointer = Sign.pointer.text(in: surroundings.rendition())
    let rows = workbench.environmentNames.map { name -> [StyledText] in
      let environment = workbench.environments[name] ?? Workbench.Environment()
      let values = environment.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      let fields = environment.fields.map { "\($0.name):\($0.value)" }
      return [
        name == workbench.environment ? "\(pointer, .prompt)" : "", name.styled(.key),
        StyledText((values + fields).joined(separator: "  ")),
      ]
    }
    let table = Table(
      columns: [Table.Column(""), Table.Column(""), Table.Column("")],
      rows: rows
    )
    screen.add(table.lines(in: surroundings.rendition()))
  }

  fileprivate mutating func removeEnvironment(_ name: String) {
    guard workbench.environments[name] != nil else {
      let names = workbench.environmentNames.map { "unenv " + $0 }
      return say("Which one? \(names.alternatives).")
    }
    let wasInside = workbench.environment == name
    workbench.removeEnvironment(name)
    say("The environment \(name, .strong) is gone\(wasInside ? ", and you are in none" : "").")
  }

  fileprivate mutating func unset(_ name: String) {
    guard !name.isEmpty else {
      let names = workbench.visibleValues.keys.sorted().map { "unset " + $0 } + ["unset *"]
      return say("Which value? \(names.alternatives).")
    }
    guard name == "*" else { return unsetValue(name) }
    guard isScript || workbench.isAsAtFirst || confirms("This cannot be undone. Forget all?") else {
      return say("Nothing was forgotten.")
    }
    workbench.forgetSession()
    say("Values, fields, environments, place, client and what is shown are as at the first start.")
  }

  /// Takes a value away.
  mutating func unsetValue(_ name: String) {
    guard workbench.visibleValues[name] != nil else {
      return say("Nothing is set as \("{{\(name)}}", .key).")
    }
    if let environment = workbench.environment,
      workbench.environments[environment]?.values[name] == nil
    {
      workbench.values[name] = nil
    } else {
      workbench.set(name, to: nil)
    }
    guard let other = workbench.visibleValues[name] else {
      return say("\("{{\(name)}}", .key) is not set any more.")
    }
    say("\("{{\(name)}}", .key) is \(other, .strong) again, the general value.")
  }

  /// Asks whether something is to be done that nothing takes back.
  mutating func confirms(_ question: String) -> Bool {
    say(StyledText(question))
    if let early = flush() {
      self.early = early
      return false
    }
    let prompt = Mode.confirmation.prompt(in: surroundings.rendition())
    guard case .line(let answer) = read(Question(prompt, isRemembered: false)) else { return false }
    return ["y", "yes"].contains(answer[...].trimmed.lowercased())
  }
}
