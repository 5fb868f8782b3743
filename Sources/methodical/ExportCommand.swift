import ArgumentParser
import Learning
import LineEditor
import ProgressStore
import Terminal

/// Writes what is kept here in forms that other programs read.
struct ExportCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write your progress to a file that you can keep or move.",
    discussion: """
      EXAMPLES
        methodical export progress > mine.jsonl    everything that is kept about you
      """,
    subcommands: [ExportProgressCommand.self]
  )
}

/// Writes a progress file.
struct ExportProgressCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Write answers and places as JSON Lines, to move them or to keep them.",
    usage: "methodical export progress [<file>] [<options>]",
    discussion: """
      The first line tells what the file is; then each answer is a line, and each lesson that was \
      begun. 'methodical import progress' reads it. A file that is there is not replaced.

      EXAMPLES
        methodical export progress                  all learners, to standard output
        methodical export progress mine.jsonl       to a file that only you can read
        methodical export progress --learner Ann    one learner
      """
  )

  /// The file; without one, or for `-`, it is standard output.
  @Argument(
    help: "The file to write; without it, standard output.",
    completion: .file(extensions: ["jsonl"])
  )
  var file: String?

  /// The file of the progress.
  @OptionGroup var options: ProgressOptions

  /// The name of the learner.
  @Option(help: ArgumentHelp("Export only this learner.", valueName: "name"))
  var learner: String?

  /// Writes all lines.
  func run() throws {
    try Complaint.reporting {
      TerminalState.guardUntilExit()
      let store = try ProgressFile(options.data).open()
      defer { store.close() }
      let learner = try learner.flatMap { try LearnerChoice(in: store).existing(named: $0) }
      if let file, file != "-" {
        try write(store, of: learner, to: file)
      } else {
        try print(store, of: learner)
      }
    }
  }

  private func write(_ store: ProgressStore, of learner: String?, to file: String) throws {
    let version = MethodicalCommand.version
    do {
      let isWritten = try store.export(of: learner, programVersion: version, to: file)
      guard isWritten else {
        throw UnwrittenFile(path: file, reason: "it exists already, and is not replaced")
      }
    } catch let error as ProgressStoreError where error.path != store.path {
      throw UnwrittenFile(path: file, reason: error.finding)
    }
  }

  private func print(_ store: ProgressStore, of learner: String?) throws {
    let output = TerminalOutput()
    // What steers a terminal may stand in JSON as it is.
    let isTerminal = TerminalState.outputIsTerminal
    do {
      try store.export(of: learner, programVersion: MethodicalCommand.version) { text in
        try output.write(isTerminal ? text.harmless(keeping: .newline) : text)
      }
    } catch let error as SystemError where error.isBrokenPipe {
      // Nobody reads any more.
    }
  }
}

/// A file that could not be written.
struct UnwrittenFile: Error, CustomStringConvertible {
  /// The path of the file.
  let path: String
  /// Why not.
  let reason: String

  /// What is wrong.
  var description: String { "'\(path)' could not be written: \(reason)" }
}
