import ArgumentParser
import Foundation
import LineEditor
import ProgressStore
import Terminal

/// Who is meant, of those who learn here.
struct LearnerChoice {
  private let known: [String]

  /// Creates a choice among the learners whom the store knows.
  init(in store: ProgressStore) throws(ProgressStoreError) {
    known = try store.learners()
  }

  /// Returns the name of whoever learns now: as given, or the only one known, or as asked for.
  func learner(named typed: String?) throws -> String {
    if let typed {
      guard let name = spelled(typed) else { throw Self.emptyName }
      return name
    }
    switch known.count {
    case 0:
      let user = ProcessInfo.processInfo.environment["USER"] ?? ""
      return LearnerName.tidied(user) ?? "learner"
    case 1: return known[0]
    default: return try asked(canBegin: true)
    }
  }

  /// Returns the name of somebody who learns here: as given, or the only one, or as asked for.
  ///
  /// It is `nil` if nobody does and nobody is named.
  func existing(named typed: String?) throws -> String? {
    if let typed {
      guard let name = LearnerName.known(typed, among: known) else { throw unknown(typed) }
      return name
    }
    return known.count > 1 ? try asked(canBegin: false) : known.first
  }

  /// The names in one line, harmless to print.
  private var names: String { known.joined(separator: ", ").harmless() }

  private static let emptyName = ValidationError("A learner's name needs at least one character.")

  private func unknown(_ typed: String) -> ValidationError {
    let others = known.isEmpty ? "nobody does yet" : "there is \(names)"
    return ValidationError("Nobody of the name '\(typed.harmless())' learns here: \(others).")
  }

  private func spelled(_ typed: String) -> String? {
    LearnerName.known(typed, among: known) ?? LearnerName.tidied(typed)
  }

  private func asked(canBegin: Bool) throws -> String {
    guard !Desk.isScript else {
      throw ValidationError("Several people learn here: \(names). Say --learner NAME.")
    }
    while true {
      let answer = try Self.ask("Who is learning? (\(names)) ")
      if let name = LearnerName.known(answer, among: known) { return name }
      guard canBegin, let name = LearnerName.tidied(answer) else { continue }
      let question = "Nobody of the name '\(name.harmless())' learns here yet. Begin? (y/n) "
      if try Self.confirms(question) { return name }
    }
  }

  /// Asks at the terminal and returns the line that is typed.
  static func ask(_ question: String) throws -> String {
    var lines = PlainLineReader(promptingOn: TerminalOutput())
    guard case .line(let answer) = try lines.readLine(prompt: Prompt(StyledText(question))) else {
      throw ExitCode(130)
    }
    return answer
  }

  /// Asks at the terminal and returns whether the answer is yes.
  static func confirms(_ question: String) throws -> Bool {
    ["y", "yes"].contains(try ask(question).lowercased())
  }
}
