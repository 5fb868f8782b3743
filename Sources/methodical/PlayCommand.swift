import ArgumentParser

/// Opens the practice server and a prompt without a lesson.
struct PlayCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Try requests of your own, without a lesson.",
    usage: "methodical play [<options>]",
    discussion: """
      A practice server and a prompt. Nothing can break: 'undo' takes a request back, and nothing is \
      kept when you leave. 'help' at the prompt tells what works there.

      EXAMPLES
        methodical play
        echo 'GET /users/53' | methodical play     one request, from a script
      """
  )

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Talks until the learner leaves.
  func run() throws {
    try Evening(common).play()
  }
}
