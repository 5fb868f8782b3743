import ArgumentParser
import Curriculum
import HTTPSemantics
import LineEditor

/// What authors of courses need.
struct CourseCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Begin, check and look through a course that you write.",
    discussion: """
      EXAMPLES
        methodical course new teas         make a small working course
        methodical course check teas       read every file and run every request
        methodical course show teas        list its lessons with their steps
        methodical learn --lessons teas    walk through it
      """,
    subcommands: [NewCommand.self, CheckCommand.self, ShowCommand.self]
  )

  /// Reads every lesson and runs every example.
  struct CheckCommand: ParsableCommand {
    /// What `--help` says.
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Read every lesson of a course and run every example in it.",
      discussion: """
        Whatever is wrong is reported as FILE:LINE:COLUMN with what was expected and what was \
        found. The exit status is 1 if anything is.

        EXAMPLES
          methodical course check            the course of this program
          methodical course check Lessons    the course in this folder
        """
    )

    /// The folder of the course.
    @Argument(
      help: "The folder of the course; without it, the course of this program.",
      completion: .directory
    )
    var folder: String?

    /// Checks and reports.
    func run() throws {
      let path = try CoursePath.find(given: folder)
      // The instant is scripted, so that a check comes out the same every time.
      let check = Notice.showing("Every example is run …") {
        CourseCheck(of: CourseFolder(path: path), at: Timestamp(seconds: 1_790_000_000))
      }
      let output = TerminalOutput()
      for diagnostic in check.diagnostics {
        try output.write(path + "/" + diagnostic.description + "\n")
      }
      let failures = check.diagnostics.count
      try output.write(
        """
        \(check.lessons) lessons with \(check.items) questions and tasks
        \(check.statements) statements, of which run: \(check.levels)
        \(check.claims) claims of articles, of which run: \(check.runningClaims)
        \(check.requests) requests run, \(failures) to mend

        """
      )
      if failures > 0 { throw ExitCode(1) }
    }
  }
}
