import ArgumentParser
import Learning
import LineEditor
import ProgressStore
import Terminal

/// Takes in what was exported elsewhere.
struct ImportCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in progress from another computer.",
    discussion: """
      EXAMPLES
        methodical import progress mine.jsonl    what was exported elsewhere
      """,
    subcommands: [ImportProgressCommand.self]
  )
}

/// Reads progress files.
struct ImportProgressCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Take in answers and places that 'methodical export progress' wrote.",
    usage: "methodical import progress <file> ... [<options>]",
    discussion: """
      Answers that are here already are left alone, so importing twice changes nothing; of two \
      places in a lesson the later one stays. If anything is wrong with a file it is reported as \
      FILE:LINE, and nothing is imported.

      EXAMPLES
        methodical import progress mine.jsonl
        ssh laptop methodical export progress | methodical import progress -

      EXIT STATUS
        0     everything is here now
        1     a file has an error, and nothing was imported
        64    wrong arguments
        74    a file could not be read or written
      """
  )

  /// The files; `-` is standard input.
  @Argument(
    help: ArgumentHelp("The files to read; - is standard input.", valueName: "file"),
    completion: .file(extensions: ["jsonl"])
  )
  var files: [String]

  /// The file of the progress.
  @OptionGroup var options: ProgressOptions

  /// Reads all files.
  func run() throws {
    try Complaint.reporting {
      let store = try ProgressFile(options.data).open()
      defer { store.close() }
      do {
        let counts = try store.merge { merge in
          var reading = ProgressImport()
          for file in files { try reading.take(file, into: &merge) }
          guard reading.isGood else { throw ImportRefused() }
        }
        try TerminalOutput().write(Self.summary(of: counts))
      } catch is ImportRefused {
        Complaint.write("nothing was imported")
        throw ExitCode(1)
      }
    }
  }

  private static func summary(of counts: Merge.Counts) -> String {
    let attempts = count(counts.newAttempts, "attempt")
    let places = count(counts.newPlaces, "place")
    let known = count(counts.attempts - counts.newAttempts, "attempt")
    let old = count(counts.places - counts.newPlaces, "place")
    return "Imported \(attempts) and \(places); \(known) and \(old) were here already.\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// Something was wrong with the files, which has been said.
private struct ImportRefused: Error {}
