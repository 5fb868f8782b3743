import ArgumentParser

/// Shows the statements of the catalogue and runs them.
struct StatementCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: "The catalogue of what the RFCs state; each statement runs.",
    discussion: """
      EXAMPLES
        methodical statement N034      show the statement and run its experiment
        methodical statement --list    all of them, with what they need
      """
  )

  /// The id of the statement.
  @Argument(help: "The id of the statement, such as N034.")
  var id: String?

  /// Whether to list all statements.
  @Flag(help: "List all statements with what it takes to show them.")
  var list = false

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Refuses a call that names nothing.
  func validate() throws {
    guard list || id != nil else {
      throw ValidationError("Name a statement, such as N034, or say --list.")
    }
  }

  /// Lists the statements, or talks about one.
  func run() throws {
    if let id, !list {
      try Evening(common).demonstrate(id)
    } else {
      try Evening(common).listStatements()
    }
  }
}
