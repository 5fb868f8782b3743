import ArgumentParser
import LineEditor

/// Prints the manual page, for the installation.
struct ManualCommand: ParsableCommand {
  /// What `--help` says, to those who ask for it by name.
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, as troff source.",
    discussion: """
      EXAMPLES
        methodical manual > methodical.1
        man -l methodical.1
      """,
    shouldDisplay: false
  )

  /// Prints the page.
  func run() throws {
    let page = try ManualPage(
      of: CommandDescription(of: MethodicalCommand.self),
      version: MethodicalCommand.version,
      date: MethodicalCommand.versionDate
    )
    try TerminalOutput().write(page.source)
  }
}
