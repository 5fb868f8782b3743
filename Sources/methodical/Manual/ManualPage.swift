/// The manual page of the program, made of the definitions of its commands.
///
/// The form is that of man-pages(7).
struct ManualPage {
  private let program: CommandDescription
  private let version: String
  private let date: String
  private let text: HelpText
  private let commands: [CommandDescription]
  /// The options that several commands have, which are explained once.
  private let sharedOptions: [ArgumentDescription]

  /// Creates the page of a version of a program, which has its date as year, month and day.
  init(of program: CommandDescription, version: String, date: String) {
    self.program = program
    self.version = version
    self.date = date
    text = HelpText(program.discussion ?? "")
    commands = program.shownCommands
    let options = commands.flatMap(\.shownArguments).filter { $0.kind != .positional }
    var seen: [ArgumentDescription: Int] = [:]
    for option in options { seen[option, default: 0] += 1 }
    var shared: [ArgumentDescription] = []
    for option in options where seen[option, default: 0] > 1 && !shared.contains(option) {
      shared.append(option)
    }
    sharedOptions = shared
  }

  /// The page in the language of troff, with the macros of man(7).
  var source: String {
    var page = Troff()
    page.title(program.call, section: 1, date: date, source: "\(program.call) \(version)")
    page.section("NAME")
    page.name(program.call, summary: summary)
    page.section("SYNOPSIS")
    page.beginSynopsis(program.call)
    page.endSynopsis()
    for command in commands { addSynopsis(of: command, to: &page) }
    page.section("DESCRIPTION")
    for paragraph in text.sections[0].paragraphs { page.paragraph(paragraph) }
    page.section("COMMANDS")
    for command in commands { add(command, to: &page) }
    page.section("OPTIONS")
    for option in sharedOptions { add(option, to: &page) }
    for section in text.sections.dropFirst() where section.heading != "EXAMPLES" {
      page.section(section.heading)
      add(section, to: &page)
    }
    page.section("EXAMPLES")
    for entry in examples { page.entry(Troff.bold(entry.subject), meaning: entry.meaning) }
    return page.source
  }

  /// The examples of the program and of its commands, each call once.
  private var examples: [HelpText.Entry] {
    let all = ([text] + commands.map(help)).flatMap { $0["EXAMPLES"]?.entries ?? [] }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.subject).inserted }
  }

  /// The abstract as the tables of whatis(1) want it: without the capital and the full stop.
  private var summary: String {
    let abstract = program.abstract ?? ""
    return abstract.prefix(1).lowercased() + abstract.dropFirst().prefix { $0 != "." }
  }

  private func help(_ command: CommandDescription) -> HelpText {
    HelpText(command.discussion ?? "")
  }

  private func addSynopsis(of command: CommandDescription, to page: inout Troff) {
    page.beginSynopsis(command.call)
    for argument in command.shownArguments where !["help", "version"].contains(argument.word) {
      page.synopsisPart(argument.pattern)
    }
    page.endSynopsis()
  }

  private func add(_ command: CommandDescription, to page: inout Troff) {
    page.subsection(command.call)
    if let abstract = command.abstract { page.paragraph(abstract) }
    if command.commandName == program.defaultSubcommand {
      page.paragraph("This is what happens without a command as well.")
    }
    let help = help(command)
    for paragraph in help.sections[0].paragraphs { page.paragraph(paragraph) }
    for argument in command.shownArguments where !sharedOptions.contains(argument) {
      add(argument, to: &page)
    }
    for section in help.sections.dropFirst() where section.heading != "EXAMPLES" {
      page.paragraph(section.heading.prefix(1) + section.heading.dropFirst().lowercased() + ":")
      add(section, to: &page)
    }
  }

  private func add(_ argument: ArgumentDescription, to page: inout Troff) {
    var meaning = argument.abstract ?? ""
    if let values = argument.allValues {
      meaning += " One of " + values.joined(separator: ", ") + "."
    }
    if let value = argument.defaultValue { meaning += " Without it: \(value)." }
    page.entry(argument.heading, meaning: meaning)
  }

  private func add(_ section: HelpText.Section, to page: inout Troff) {
    for paragraph in section.paragraphs { page.paragraph(paragraph) }
    for entry in section.entries { page.entry(Troff.bold(entry.subject), meaning: entry.meaning) }
  }
}

extension ArgumentDescription {
  /// The longest of its names, or the name of its value.
  fileprivate var word: String {
    (names ?? []).map(\.name).max { $0.count < $1.count } ?? valueName ?? ""
  }

  /// What is typed for it, as the heading of an explanation.
  fileprivate var heading: String {
    let value = Troff.italic(valueName ?? "")
    let typed = (names ?? []).map { Troff.bold($0.text) }.joined(separator: ", ")
    switch kind {
    case .positional: return value
    case .option: return typed + " " + value
    case .flag: return typed
    }
  }

  /// What is typed for it, as a part of a synopsis.
  fileprivate var pattern: String {
    let text = kind == .positional ? heading : (names?.last.map { Troff.bold($0.text) } ?? "")
    let value = kind == .option ? " " + Troff.italic(valueName ?? "") : ""
    let pattern = text + value + (isRepeating ? " ..." : "")
    return isOptional ? "[" + pattern + "]" : pattern
  }
}
