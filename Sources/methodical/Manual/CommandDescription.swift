import ArgumentParser
import Foundation

/// A command as its definition describes it: what it does, its arguments, its subcommands.
struct CommandDescription: Decodable {
  /// The name by which it is called.
  let commandName: String
  /// Whether help shows it.
  let shouldDisplay: Bool
  /// What it does, in a sentence.
  let abstract: String?
  /// What else there is to say, with sections under headings in capitals.
  let discussion: String?
  /// The commands above it, the program first.
  let superCommands: [String]?
  /// The command that is meant if none is named.
  let defaultSubcommand: String?
  private let subcommands: [CommandDescription]?
  private let arguments: [ArgumentDescription]?

  /// Reads the definition of a command and of all its subcommands.
  init(of command: any ParsableCommand.Type) throws {
    struct Dump: Decodable {
      let command: CommandDescription
    }
    self = try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8)).command
  }

  /// The words that call it, such as `methodical course check`.
  var call: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The arguments that help shows.
  var shownArguments: [ArgumentDescription] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The commands that do something and are shown, those above them left out.
  var shownCommands: [CommandDescription] {
    guard shouldDisplay, commandName != "help" else { return [] }
    guard let subcommands, !subcommands.isEmpty else { return [self] }
    return subcommands.flatMap(\.shownCommands)
  }
}

/// An argument or an option of a command.
struct ArgumentDescription: Decodable, Hashable {
  /// What stands on the command line for it.
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  /// One of its names.
  struct Name: Decodable, Hashable {
    /// Whether the name is a word or a letter: `long`, `short` or `longWithSingleDash`.
    let kind: String
    /// The word or letter itself.
    let name: String

    /// The name as it is typed.
    var text: String { (kind == "long" ? "--" : "-") + name }
  }

  /// What stands on the command line for it.
  let kind: Kind
  /// Whether help shows it.
  let shouldDisplay: Bool
  /// Whether it can be left out.
  let isOptional: Bool
  /// Whether it can be given several times.
  let isRepeating: Bool
  /// Its names, unless its place tells what it is.
  let names: [Name]?
  /// The name of its value.
  let valueName: String?
  /// The value that it has when it is left out.
  let defaultValue: String?
  /// All values that it can have, if they can be told.
  let allValues: [String]?
  /// What it does, in a sentence.
  let abstract: String?
}
