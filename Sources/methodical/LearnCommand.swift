import ArgumentParser

/// Starts or resumes the course.
struct LearnCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Start the course, or go on where you left it.",
    usage: "methodical learn [<lesson>] [<options>]",
    discussion: """
      Each answer is saved before you see what it is worth, so you can leave at any time.

      EXAMPLES
        methodical learn                         go on where you were
        methodical learn put-replaces            go to this lesson
        methodical learn --learner Ann           where several people learn
        methodical learn --data class.sqlite     keep the answers in this file
        methodical learn --plain                 for a screen reader
        methodical learn --seed 7                options in the same order again
      """
  )

  /// The id of the lesson to go to.
  @Argument(
    help: "The lesson to go to; without it, the one where you were.",
    completion: .custom { _, _, _ in ArgumentCompletion.lessons() }
  )
  var lesson: String?

  /// The seed of the order in which options are shown.
  @Option(
    help: ArgumentHelp(
      "Show the options of questions in the order that a number gives; 0 is the order of the lesson.",
      discussion: """
        Without it the order is another one each time, and in a script it is that of the lesson.
        """,
      valueName: "n"
    )
  )
  var seed: UInt64?

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Talks until the learner leaves.
  func run() throws {
    try Evening(common).learn(lesson, seed: seed)
  }
}
