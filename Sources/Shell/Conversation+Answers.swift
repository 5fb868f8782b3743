import Curriculum
import Terminal
import Tutor

extension Conversation {
  /// The question that waits for an answer; `nil` if none does.
  var openQuestion: PosedQuestion? {
    interrupted == nil ? walk?.openQuestion : nil
  }

  /// Whether everything that is typed is the answer.
  var isAnswering: Bool {
    isAnswerOpen && !isScript && openQuestion?.takesText == true
  }

  /// Takes a line as the answer to a question that takes any text; an empty one leaves it.
  mutating func takeText(_ line: String) {
    if line[...].trimmed.isEmpty {
      isAnswerOpen = false
      say("Your answer is still open: Enter shows the question, \("= ANSWER", .key) answers it.")
    } else if isProbablyCommand(line) {
      say(
        "Is '\(line[...].trimmed, .key)' your answer? Then type \("= " + line[...].trimmed, .key). "
          + "An empty line leaves the question, and commands work again."
      )
    } else {
      // Whoever was told to write `= ANSWER` may do so here as well.
      handle(.answered(line.hasPrefix("= ") ? String(line.dropFirst(2)) : line))
    }
  }

  /// Returns whether a line in the place of an answer is a command, and no answer that is known.
  private func isProbablyCommand(_ line: String) -> Bool {
    guard Command.named(line[...].trimmed) != nil, let question = openQuestion,
      let answer = question.answer(in: line),
      case .judged(let assessment) = question.replying(to: answer)
    else { return false }
    return assessment.isUnknown
  }

  /// Takes a line as an answer if it is one, and returns whether it is.
  mutating func takeAnswer(_ text: String) -> Bool {
    guard let question = openQuestion else { return false }
    if text.hasPrefix("=") {
      takeMarkedAnswer(text.dropFirst().trimmed, to: question)
      return true
    }
    guard !question.takesText, question.answer(in: text) != nil else { return false }
    handle(.answered(text))
    return true
  }

  /// Takes an answer that stood behind `=`; without one it is written in the learner's editor.
  private mutating func takeMarkedAnswer(_ text: String, to question: PosedQuestion) {
    guard let answer = text.isEmpty && question.takesText ? edited() : text else { return }
    if question.answer(in: answer) == nil {
      missAnswer(answer, question)
    } else {
      handle(.answered(answer))
    }
  }

  private mutating func edited() -> String? {
    guard !isScript else {
      say("A script has no editor: put the answer behind \("=", .key).")
      end = .misunderstood(line: lineNumber)
      return nil
    }
    do {
      return try surroundings.edit("") ?? ""
    } catch {
      say(StyledText("\(error)", style: .wrong))
      return nil
    }
  }

  /// Says what was expected instead of a line that is no answer; the answer stays open.
  mutating func missAnswer(_ text: String, _ question: PosedQuestion) {
    let word = String(text.prefix { !$0.isWhitespace })
    let labels = (question.sheet.rows + question.sheet.entries).map(\.label)
    let isNear = text.lowercased().allSatisfy { labels.contains(String($0)) || " ,".contains($0) }
    let problem: StyledText
    if text.count == 1, text.first?.isLetter == true, !isNear, !labels.isEmpty {
      problem = "There is no '\(text, .key)' here."
    } else if text.isEmpty {
      problem = "There is no answer."
    } else {
      problem = isNear ? "'\(text, .key)' is no answer here." : "I do not know '\(word, .key)'."
    }
    let expected: StyledText =
      question.takesText
      ? "Enter shows the question, \("= ANSWER", .key) answers it"
      : DisplayRendering.instruction(of: question.sheet, capitalised: false)
    say(problem, "Your answer is still open: \(expected).")
    if isScript { end = .misunderstood(line: lineNumber) }
  }
}
