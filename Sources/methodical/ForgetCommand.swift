import ArgumentParser
import Foundation
import LineEditor
import ProgressStore
import Terminal

/// Removes what is kept here.
struct ForgetCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Remove what is kept about you.",
    discussion: """
      EXAMPLES
        methodical forget progress    everything that is kept about you
      """,
    subcommands: [ForgetProgressCommand.self]
  )
}

/// Removes the progress of a learner.
struct ForgetProgressCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Remove everything that is kept about a learner.",
    usage: "methodical forget progress [<options>]",
    discussion: """
      It removes the learner's answers and places, the copies of the progress that hold them, what \
      was laid out at the prompt, and the lines that were typed there. There is no way back. At a \
      terminal you are asked for the name first; a script says --yes.

      EXAMPLES
        methodical forget progress                        you, if nobody else learns
        methodical forget progress --learner Ann
        methodical forget progress --learner Ann --yes    from a script
      """
  )

  /// The file of the progress.
  @OptionGroup var options: ProgressOptions

  /// The name of the learner.
  @Option(help: ArgumentHelp("Forget this learner.", valueName: "name"))
  var learner: String?

  /// Whether nothing is asked.
  @Flag(help: "Do it without asking.")
  var yes = false

  /// Asks, removes and tells what was removed.
  func run() throws {
    try Complaint.reporting {
      let store = try ProgressFile(options.data).open()
      defer { store.close() }
      let output = TerminalOutput()
      guard let name = try LearnerChoice(in: store).existing(named: learner) else {
        return try output.write("Nothing is kept here about anybody.\n")
      }
      guard try isConfirmed(name) else {
        Complaint.write("that is another name; nothing was removed")
        throw ExitCode(1)
      }
      let forgotten = try store.forget(name)
      var report = Self.report(name, forgotten)
      if SessionFile.ofThisComputer(name).remove() {
        report += "  what was laid out at the prompt\n"
      }
      if HistoryFile.ofThisUser.remove() {
        report += "  the lines typed at the prompt, whoever typed them\n"
      }
      report += Self.warning(of: try store.filesAside())
      try output.write(report.harmless(keeping: .newline))
    }
  }

  private func isConfirmed(_ name: String) throws -> Bool {
    if yes { return true }
    let shown = name.harmless()
    guard !Desk.isScript else {
      throw ValidationError(
        "Everything that is kept about '\(shown)' would be removed for good: say --yes."
      )
    }
    let answer = try LearnerChoice.ask(
      "Everything that is kept about '\(shown)' is removed for good. Type the name to go on: "
    )
    return LearnerName.known(answer, among: [name]) != nil
  }

  private static func report(_ name: String, _ forgotten: Forgotten) -> String {
    var lines = ["'\(name)' is forgotten. Removed:"]
    lines.append("  \(count(forgotten.attempts, "attempt", "attempts"))")
    lines.append("  the places in \(count(forgotten.places, "lesson", "lessons"))")
    if !forgotten.copies.isEmpty {
      lines.append("  \(count(forgotten.copies.count, "copy", "copies")) of the progress")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func warning(of files: [String]) -> String {
    guard !files.isEmpty else { return "" }
    let list = files.map { "  \($0)\n" }.joined()
    return "Damaged files that were moved aside may still hold answers; remove them yourself:\n"
      + list
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
