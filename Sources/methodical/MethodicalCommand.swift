import ArgumentParser

/// The program as it is called.
@main
struct MethodicalCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "methodical",
    abstract: "Learn HTTP's write methods, POST, PUT and PATCH, by experiment.",
    usage: "methodical [<subcommand>]",
    discussion: """
      Every request of a lesson is really sent, to a practice server inside this program, and so is \
      every request that you type.

      EXAMPLES
        methodical                       start the course, or go on where you left it
        methodical learn put-replaces    go to one lesson
        methodical quiz                  questions from all over the course
        methodical progress              what you know, and what you believe wrongly
        methodical play                  try requests of your own, without a lesson
        methodical claim A11             put a claim of an article to the test
        methodical statement N030        see a statement of the RFCs come true
        printf '\\nb\\n' | methodical      read a script; an empty line is Enter

      FILES
        ~/.local/share/methodical/progress.sqlite    your answers
        ~/.local/state/methodical/history            the lines that you typed
        ~/.local/state/methodical/session-NAME.json  what you laid out
        ~/.editrc                                    keys of the prompt: editrc(5)

      ENVIRONMENT
        XDG_DATA_HOME     where answers are kept, instead of ~/.local/share
        XDG_STATE_HOME    where lines are kept, instead of ~/.local/state
        VISUAL, EDITOR    the editor for content that is longer than a line
        PAGER             the program that shows what is longer than the screen
        NO_COLOR          if it is set, nothing is written in colour

      EXIT STATUS
        0      done
        1      a check failed, or a line of a script was not understood
        64     wrong arguments
        70     an error of this program
        74     a file or a port could not be used
        130    interrupted
      """,
    version: MethodicalCommand.version,
    subcommands: [
      LearnCommand.self, PlayCommand.self, QuizCommand.self, ProgressCommand.self,
      StatementCommand.self, ClaimCommand.self,
      ArticleCommand.self, ServeCommand.self, SendCommand.self, ExportCommand.self,
      ImportCommand.self, ForgetCommand.self, CourseCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: LearnCommand.self
  )

  /// The version of the program, which stands in each attempt.
  static let version = "0.1.0"

  /// The day of that version, for the manual page.
  static let versionDate = "2026-11-21"

  /// Runs the command that the arguments name.
  static func main() {
    do {
      try CommandName.check(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      try command.run()
    } catch let error as CourseNotFound {
      Complaint.write("\(error)")
      exit(withError: ExitCode(74))
    } catch {
      exit(withError: error)
    }
  }
}
