import Curriculum
import HTTPSemantics
import JSONDocument
import Laboratory
import Terminal

extension Conversation {
  /// Returns the ways to complete the word at the cursor, by what stands before it.
  func completions(for request: CompletionRequest) -> [Completion] {
    let line = request.line.prefix(request.cursor)
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let word = words.last else { return [] }
    let candidates = names(in: word) ?? (words.count == 1 ? firstWords : nextWords(words, word))
    return candidates.filter { $0.text.lowercased().hasPrefix(word.lowercased()) }
  }

  private var firstWords: [Completion] {
    Command.all.filter { $0.works(self) }.map { Completion($0.name, meaning: $0.meaning) }
      + Method.registered.filter { $0 != .connect }.map { Completion($0.name, meaning: $0.promise) }
  }

  private func nextWords(_ words: [String], _ word: String) -> [Completion] {
    if [">", ">>"].contains(words[words.count - 2]) { return files(word[...]) }
    if let command = Command.named(words[0]) {
      if words.count == 3, command.name == "handler" {
        return PracticeHandler.all[words[1]]?.versions.map { Completion($0.name) } ?? []
      }
      return words.count == 2 ? arguments(of: command, word) : []
    }
    if words.count == 2 { return targets(from: word) }
    if word.hasPrefix("@") { return files(word.dropFirst()).map { Completion("@" + $0.text) } }
    if let values = fieldValues(for: word) { return values }
    let media = MediaWord.allCases.map { Completion($0.rawValue, meaning: $0.mediaType) }
    return members(of: workbench.place.target(words[1])) + media + fields
  }

  private func arguments(of command: Command, _ word: String) -> [Completion] {
    switch command.name {
    case "goto":
      (course?.lessonIDs ?? []).map {
        Completion($0, meaning: course?.lesson($0).lesson?.title ?? "")
      }
    case "state", "cd", "ls": targets(from: word)
    case "switch": workbench.forkNames.map { Completion($0) }
    case "client": workbench.clientNames.map { Completion($0) }
    case "show": Detail.words.map { Completion($0.word, meaning: $0.meaning) }
    case "as": CallFormat.allCases.map { Completion($0.rawValue, meaning: $0.meaning) }
    case "set": places(for: word)
    case "save", "save!": files(word[...])
    case "header": fieldValues(for: word) ?? fields
    case "unheader":
      workbench.visibleFields.map { Completion($0.name.spelling, meaning: $0.value) }
    case "unset":
      workbench.visibleValues.sorted { $0.key < $1.key }.map {
        Completion($0.key, meaning: $0.value)
      }
    case "env", "unenv": workbench.environmentNames.map { Completion($0) }
    case "what-if": fieldValues(for: word) ?? lastMembers + targets + fields
    case "fault", "pause", "cache", "handler", "as-client": laboratoryWords(of: command.name)
    case "help": Command.all.map { Completion($0.name, meaning: $0.meaning) }
    default: command.words.map { Completion($0) }
    }
  }

  /// The words that may stand behind a command of the laboratory.
  private func laboratoryWords(of command: String) -> [Completion] {
    switch command {
    case "fault":
      [
        ("drop-request", "the request never arrives"),
        ("drop-response", "it is done, and nobody hears of it"), ("delay", "the response is late"),
        ("truncate", "the response is cut off"), ("reset", "the connection is reset"),
        ("fail", "500 before the write"), ("fail-after-write", "500 behind the write"),
        ("fail-after", "500 within a JSON Patch"), ("503", "refused for a while"),
        ("429", "too many requests"), ("off", "nothing goes wrong any more"),
      ].map { Completion($0, meaning: $1) }
    case "pause": ["before", "off"].map { Completion($0) }
    case "cache": ["on", "off", "clear"].map { Completion($0) }
    case "handler":
      surroundings.network().handlerVersions.keys.sorted().map {
        Completion($0, meaning: PracticeHandler.all[$0]?.title ?? "")
      }
    default: ClientProfile.all.map { Completion($0.name) } + [Completion("off")]
    }
  }

  /// The targets, and those below the place by what is left of them there.
  private func targets(from word: String) -> [Completion] {
    let place = workbench.place.path + "/"
    guard !workbench.place.isTop, !word.hasPrefix("/") else { return targets }
    return targets.filter { $0.text.hasPrefix(place) }.map {
      Completion(String($0.text.dropFirst(place.count)), meaning: $0.meaning)
    }
  }

  private var targets: [Completion] {
    surroundings.network().targets.map { Completion($0.path, meaning: $0.meaning) }
  }

  private func files(_ prefix: Substring) -> [Completion] {
    surroundings.fileNames(String(prefix)).map { Completion($0) }
  }

  private var fields: [Completion] {
    KnownField.all.map { Completion("\($0.name):", meaning: $0.meaning) }
  }

  /// The values for the field that a word begins with; `nil` if it does not begin with one.
  private func fieldValues(for word: String) -> [Completion]? {
    guard let colon = word.firstIndex(of: ":") else { return nil }
    let name = FieldName(String(word[..<colon]))
    guard name.isToken else { return nil }
    return KnownField.values(of: name).map {
      Completion("\(name):\($0.value)", meaning: $0.meaning)
    }
  }
}

// MARK: - Members and values

extension Conversation {
  /// The members that the target's representation has, as items, with their values.
  private func members(of target: String) -> [Completion] {
    let path = RequestTarget(target).path
    guard let object = surroundings.network().document(at: path)?.asObject else { return [] }
    return object.map { name, value in
      Completion(name + (value.asString == nil ? ":=" : "="), meaning: "now \(value.text())")
    }
  }

  private var lastMembers: [Completion] {
    lastExchange?.request.map { members(of: $0.target.text) } ?? []
  }

  /// The places of the last response that a value can be taken from, behind `NAME=`.
  private func places(for word: String) -> [Completion] {
    guard let equals = word.firstIndex(of: "="), let response = lastExchange?.response else {
      return workbench.visibleValues.sorted { $0.key < $1.key }.map {
        Completion($0.key + "=", meaning: "now \($0.value)")
      }
    }
    let object = (try? JSONValue.parse(response.content))?.asObject
    let members = object?.map { (".body." + $0.name, $0.value.text()) } ?? []
    let fields = response.fields.map { (".fields." + $0.name.spelling, $0.value) }
    return (members + fields + [(".status", String(response.status.code))]).map {
      Completion(word[...equals] + $0.0, meaning: $0.1)
    }
  }

  /// The names of values for a word that ends in an open `{{`; `nil` if it does not.
  private func names(in word: String) -> [Completion]? {
    guard let open = word.ranges(of: "{{").last else { return nil }
    let typed = word[open.upperBound...]
    guard typed.allSatisfy({ $0 != "}" }) else { return nil }
    let fields = ["ETag", "Location"].compactMap { name -> (String, String)? in
      guard workbench.visibleValues[name] == nil else { return nil }
      let values = workbench.current.responses.compactMap { $0.fields[FieldName(name)] }
      return values.last.map { (name, $0) }
    }
    let values = workbench.visibleValues.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return (values + fields).map {
      Completion(word[..<open.upperBound] + $0.0 + "}}", meaning: $0.1)
    }
  }
}

extension Command {
  /// The words among which the argument chooses.
  fileprivate var words: [String] {
    argument.split(separator: "|").map(String.init).filter { $0 == $0.lowercased() }
  }
}

extension Method {
  /// What the method promises, in a line.
  fileprivate var promise: String {
    switch self {
    case .get: "safe: shows the representation"
    case .head: "safe: the fields of a GET"
    case .options: "safe: what the target can do"
    case .put: "idempotent: the content becomes the state"
    case .delete: "idempotent: removes the resource"
    case .post: "neither safe nor idempotent: process this"
    case .patch: "neither safe nor idempotent: apply these changes"
    default: isSafe ? "safe" : ""
    }
  }
}
