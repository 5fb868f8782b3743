import ArgumentParser

/// Shows the statements of the catalogue and runs them.
struct StatementCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: "See a statement of the RFCs come true.",
    usage: "methodical statement [<id>] [<options>]",
    discussion: """
      The catalogue has what the RFCs state about the write methods. A statement is shown together \
      with its experiment, which is run; at the prompt after it you can try others.

      EXAMPLES
        methodical statement --list    all statements, each with its clause
        methodical statement N034      one of them, with its experiment
      """
  )

  /// The id of the statement.
  @Argument(
    help: "The id of the statement, such as N034.",
    completion: .custom { _, _, _ in ArgumentCompletion.statements() }
  )
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
