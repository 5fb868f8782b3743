import ArgumentParser

/// The program as it is called.
@main
struct MethodicalCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "methodical",
    abstract: "Learn HTTP's write methods, POST, PUT and PATCH, by experiment.",
    discussion: """
      Every request of a lesson is really sent, to a practice server inside this program, and so is \
      every request that you type.

      EXAMPLES
        methodical                       start the course, or go on where you left it
        methodical learn put-replaces    go to one lesson
        methodical play                  the practice server and a prompt, no lesson
        printf '\\nb\\n' | methodical      the same from a script; an empty line is Enter

      ENVIRONMENT
        NO_COLOR          write without colour
        XDG_DATA_HOME     where progress is kept, in methodical/progress.sqlite
        XDG_STATE_HOME    where the lines that you typed are kept, in methodical/history

      EXIT STATUS
        0 done, 1 a check failed or a script had an error, 64 wrong arguments, 70 an error of this \
      program, 74 a file could not be read or written, 130 interrupted
      """,
    version: MethodicalCommand.version,
    subcommands: [
      LearnCommand.self, PlayCommand.self, StatementCommand.self, CourseCommand.self,
    ],
    defaultSubcommand: LearnCommand.self
  )

  /// The version of the program, which stands in each attempt.
  static let version = "0.1.0"
}
