import ArgumentParser

/// The options that every conversation takes.
struct CommonOptions: ParsableArguments {
  /// The folder of the course.
  @Option(
    help: ArgumentHelp("Take the course from this folder.", valueName: "dir"),
    completion: .directory
  )
  var lessons: String?

  /// The file of the progress.
  @Option(
    help: ArgumentHelp("Keep the progress in this file.", valueName: "file"),
    completion: .file()
  )
  var data: String?

  /// The name of the learner.
  @Option(help: ArgumentHelp("Learn under this name.", valueName: "name"))
  var learner: String?

  /// Whether to write for a screen reader.
  @Flag(help: "Write without colour and drawing characters, for screen readers.")
  var plain = false
}
