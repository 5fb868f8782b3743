import ArgumentParser

/// Opens the practice server and a prompt without a lesson.
struct PlayCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "The practice server and a prompt, no lesson; nothing is recorded."
  )

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Talks until the learner leaves.
  func run() throws {
    try Evening(common).play()
  }
}
