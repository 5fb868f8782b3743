import Terminal

/// A command of the prompt.
///
/// Adding one is a file with a static member, a line in ``all``, and a test.
struct Command: Sendable {
  /// The word that is typed.
  let name: String
  /// What may stand behind the word, as `help` shows it; empty if nothing may.
  let argument: String
  /// What the command does, in a line.
  let meaning: String
  /// What else there is to know of it, a paragraph each, for `help` with its name.
  let explanation: [String]
  /// Whether the command is of use here and now.
  let works: @Sendable (Conversation) -> Bool
  /// Does it, with the text behind the word.
  let run: @Sendable (inout Conversation, String) -> Void

  /// Creates a command.
  init(
    _ name: String,
    argument: String = "",
    _ meaning: String,
    explanation: [String] = [],
    works: @escaping @Sendable (Conversation) -> Bool = { _ in true },
    run: @escaping @Sendable (inout Conversation, String) -> Void
  ) {
    self.name = name
    self.argument = argument
    self.meaning = meaning
    self.explanation = explanation
    self.works = works
    self.run = run
  }

  /// All commands, the most useful first: the order in which `help` names them.
  static let all: [Command] = [
    .hint, .why, .again, .undo, .whatIf, .models, .diff, .wire, .state, .content, .answer, .skip,
    .back, .oops, .reset, .send, .resume, .play, .lessons, .goto, .journal, .fork, .switch, .header,
    .unheader, .set, .unset, .env, .unenv, .cd, .ls, .retry, .client, .fault, .pause, .continue,
    .clock, .cache, .handler, .asClient, .as, .edit, .raw, .show, .save,
    .saveOver, .help, .quit,
  ]

  /// The command with this name, if there is one.
  static func named(_ name: String) -> Command? {
    all.first { $0.name == name }
  }
}
