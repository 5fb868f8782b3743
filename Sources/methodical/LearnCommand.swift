import ArgumentParser

/// Starts or resumes the course.
struct LearnCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Start the course, or go on where you left it."
  )

  /// The id of the lesson to go to.
  @Argument(help: "The lesson to go to; without it, the one where you were.")
  var lesson: String?

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Talks until the learner leaves.
  func run() throws {
    try Evening(common).learn(lesson)
  }
}
