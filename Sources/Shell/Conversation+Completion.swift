import Curriculum
import HTTPSemantics
import Laboratory
import Terminal

extension Conversation {
  /// Returns the ways to complete the word at the cursor: commands, methods, targets, field names.
  func completions(for request: CompletionRequest) -> [Completion] {
    let line = request.line.prefix(request.cursor)
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let word = words.last else { return [] }
    let candidates = words.count == 1 ? firstWords : nextWords(after: words)
    return candidates.filter { $0.text.hasPrefix(word) }
  }

  private var firstWords: [Completion] {
    Command.all.filter { $0.works(self) }.map { Completion($0.name, meaning: $0.meaning) }
      + Method.registered.filter { $0 != .connect }.map { Completion($0.name, meaning: $0.promise) }
  }

  private func nextWords(after words: [String]) -> [Completion] {
    if let command = Command.named(words[0]) {
      switch command.name {
      case "goto": return (course?.lessonIDs ?? []).map { Completion($0) }
      case "state": return targets
      default: return words.count == 2 ? [Completion(command.argument)] : []
      }
    }
    if words.count == 2 { return targets }
    return MediaWord.allCases.map { Completion($0.rawValue, meaning: $0.mediaType) } + fields
  }

  private var targets: [Completion] {
    surroundings.network().targets.map { Completion($0.path, meaning: $0.meaning) }
  }

  private var fields: [Completion] {
    [
      Completion("Content-Type:", meaning: "what the content is"),
      Completion("Accept:", meaning: "what the response may be"),
      Completion("If-Match:", meaning: "only if the state is this one"),
      Completion("If-None-Match:", meaning: "only if the state is not this one"),
      Completion("Prefer:", meaning: "how the answer should be"),
      Completion("Authorization:", meaning: "who is asking"),
    ]
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
