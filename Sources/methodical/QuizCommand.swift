import ArgumentParser

/// Asks questions of the course.
struct QuizCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Answer questions from all over the course.",
    usage: "methodical quiz [<topic> ...] [<options>]",
    discussion: """
      Each question starts from its own state, is asked once, and your answer is saved before you \
      see what it is worth. A topic is a lesson, a skill or a misconception; without one, the \
      questions are drawn from all lessons. The same seed asks the same questions in the same order.

      In a script each line is an answer, and the next question follows by itself; a text stands \
      behind =.

      EXAMPLES
        methodical quiz                            ten questions
        methodical quiz put-replaces --count 3     three of one lesson
        methodical quiz put.create M10             of a skill and a misconception
        methodical quiz --missed                   what you missed last
        methodical quiz --format json              print them for other programs
        methodical quiz --format json --answers    with what is right
        printf 'b\\n= PUT\\n' | methodical quiz --count 2 --seed 7
      """
  )

  /// The topics.
  @Argument(
    help: ArgumentHelp("A lesson, a skill or a misconception.", valueName: "topic"),
    completion: .custom { _, _, _ in ArgumentCompletion.topics() }
  )
  var topics: [String] = []

  /// The number of questions.
  @Option(help: ArgumentHelp("Ask at most so many questions, not 10.", valueName: "n"))
  var count: Int?

  /// The seed of the draw.
  @Option(help: ArgumentHelp("Draw by this number, to get the same questions.", valueName: "n"))
  var seed: UInt64?

  /// Whether to ask only what was missed.
  @Flag(help: "Ask only what you missed when it was asked last.")
  var missed = false

  /// The form.
  @Option(help: ArgumentHelp("text asks; json prints the questions.", valueName: "format"))
  var format = Report.Format.text

  /// Whether to print what is right.
  @Flag(help: "Print what is right, too, with --format json.")
  var answers = false

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Refuses numbers and options that mean nothing.
  func validate() throws {
    if let count, count < 1 {
      throw ValidationError("A quiz has at least one question, and --count \(count) is less.")
    }
    if answers, format != .json {
      throw ValidationError("--answers goes with --format json; a quiz tells after each answer.")
    }
  }

  /// Asks or prints.
  func run() throws {
    let request = QuizRequest(topics: topics, count: count, seed: seed, isMissedOnly: missed)
    switch format {
    case .text: try Evening(common).quiz(request)
    case .json: try Evening(common).printQuiz(request, withAnswers: answers)
    }
  }
}
