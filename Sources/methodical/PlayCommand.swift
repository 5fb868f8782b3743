import ArgumentParser

/// Opens the practice server and a prompt without a lesson.
struct PlayCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Try requests of your own, without a lesson.",
    usage: "methodical play [<options>]",
    discussion: """
      A practice server and a prompt. Nothing can break: 'undo' takes a request back, and the \
      server's state is gone when you leave. What you lay out is kept for the next time: values, \
      fields, environments and the place; no secrets, and nothing from a script. 'help' at the \
      prompt tells what works there.

      EXAMPLES
        methodical play
        methodical play --world httpbin.org        as if you were on that host
        methodical play --world my-world.yml       a world of your own
        echo 'GET /users/53' | methodical play     one request, from a script
      """
  )

  /// The world in which to play.
  @Option(
    help: "The world in which to play: its name, or a world file.",
    completion: .custom { _, _, _ in ArgumentCompletion.worlds() }
  )
  var world: String?

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Talks until the learner leaves.
  func run() throws {
    try Evening(common).play(world)
  }
}
