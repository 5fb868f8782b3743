import ArgumentParser
import Curriculum

/// The names of the commands, for those who misspell one.
enum CommandName {
  /// Returns the command of the program whose name is nearest to a word.
  static func nearest(to word: String) -> String? {
    nearest(to: word, below: MethodicalCommand.self)
  }

  /// Refuses a call that names no command where one has to be named.
  static func check(_ arguments: [String]) throws {
    var command: any ParsableCommand.Type = MethodicalCommand.self
    var call: [String] = []
    let asksForHelp = arguments.first == "help"
    for word in arguments.dropFirst(asksForHelp ? 1 : 0) where !word.hasPrefix("-") {
      let subcommands = command.configuration.subcommands
      if let next = subcommands.first(where: { $0.configuration.commandName == word }) {
        command = next
        call.append(word)
        continue
      }
      let isOptional = command.configuration.defaultSubcommand != nil && !asksForHelp
      guard !subcommands.isEmpty, !isOptional else { return }
      let names = names(below: command).map { "'\($0)'" }.joined(separator: ", ")
      let help = nearest(to: word, below: command).map { "did you mean '\($0)'?" }
      call.append(word)
      throw ValidationError(
        "There is no command '\(call.joined(separator: " "))': \(help ?? "there is " + names)"
      )
    }
  }

  private static func nearest(
    to word: String,
    below command: any ParsableCommand.Type
  ) -> String? {
    Spelling.nearest(to: word, among: names(below: command))
  }

  private static func names(below command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
  }
}
