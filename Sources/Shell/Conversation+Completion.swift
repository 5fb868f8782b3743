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
    let candidates = words.count == 1 ? firstWords : nextWords(after: words, before: word)
    return candidates.filter { $0.text.lowercased().hasPrefix(word.lowercased()) }
  }

  private var firstWords: [Completion] {
    Command.all.filter { $0.works(self) }.map { Completion($0.name, meaning: $0.meaning) }
      + Method.registered.filter { $0 != .connect }.map { Completion($0.name, meaning: $0.promise) }
  }

  private func nextWords(after words: [String], before word: String) -> [Completion] {
    if let command = Command.named(words[0]) { return arguments(of: command, words) }
    if words.count == 2 { return targets }
    if word.hasPrefix("@") {
      return surroundings.fileNames(String(word.dropFirst())).map { Completion("@" + $0) }
    }
    if let colon = word.firstIndex(of: ":") {
      let name = FieldName(String(word[..<colon]))
      return KnownField.values(of: name).map {
        Completion("\(name):\($0.value)", meaning: $0.meaning)
      }
    }
    let media = MediaWord.allCases.map { Completion($0.rawValue, meaning: $0.mediaType) }
    return members(of: words[1]) + media + fields
  }

  private func arguments(of command: Command, _ words: [String]) -> [Completion] {
    guard words.count == 2 else { return [] }
    switch command.name {
    case "goto":
      return (course?.lessonIDs ?? []).map {
        Completion($0, meaning: course?.lesson($0).lesson?.title ?? "")
      }
    case "state": return targets
    case "switch": return workbench.forks.keys.sorted().map { Completion($0) }
    case "client": return workbench.names.map { Completion($0) }
    case "header", "unheader", "what-if": return fields
    default:
      let words = command.argument.split(separator: "|").map(String.init)
      return words.filter { $0 == $0.lowercased() }.map { Completion($0) }
    }
  }

  private var targets: [Completion] {
    surroundings.network().targets.map { Completion($0.path, meaning: $0.meaning) }
  }

  /// The members that the target's representation has, as items with the values that they have now.
  private func members(of target: String) -> [Completion] {
    let path = RequestTarget(target).path
    guard let object = surroundings.network().document(at: path)?.asObject else { return [] }
    return object.map { name, value in
      Completion(name + (value.asString == nil ? ":=" : "="), meaning: "now \(value.text())")
    }
  }

  private var fields: [Completion] {
    KnownField.all.map { Completion("\($0.name):", meaning: $0.meaning) }
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
