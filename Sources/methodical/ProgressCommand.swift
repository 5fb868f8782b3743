import ArgumentParser

/// Shows what is known, what is believed wrongly, and what is to be done.
struct ProgressCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "See what you know, what you believe wrongly, and what you missed.",
    usage: "methodical progress [<options>]",
    discussion: """
      Everything follows from your answers as they are kept. An answer that you took back does not \
      count, nor does one that you gave after you had tried the request. Of several tries in a row \
      the first one counts.

      EXAMPLES
        methodical progress                    lessons, skills, beliefs, misses
        methodical progress --learner Ann      where several people learn
        methodical progress --format json      the same for other programs
        methodical progress --format json | jq '.missed[].item'
      """
  )

  /// The form.
  @Option(help: ArgumentHelp("How to print it: text or json.", valueName: "format"))
  var format = Report.Format.text

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Prints it.
  func run() throws {
    try Evening(common).showProgress(as: format)
  }
}
