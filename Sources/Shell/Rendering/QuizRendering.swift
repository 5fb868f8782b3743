import Curriculum
import Terminal
import Tutor

/// What is shown of a quiz beside its questions.
struct QuizRendering {
  private let rendition: Rendition

  /// Creates a rendering for a terminal.
  init(_ rendition: Rendition) {
    self.rendition = rendition
  }

  /// Returns how many questions there are and how to get the same ones again.
  func opening(of quiz: Quiz, asked: Int?) -> [StyledText] {
    let count = quiz.questions.count
    let number = count == 1 ? "One question" : "\(count) questions"
    let draw: StyledText =
      switch asked {
      case let asked? where asked > count: "\(number): there are no more than that."
      case _ where quiz.available == count: "\(number): all there are."
      default: "\(number), drawn from \(quiz.available)."
      }
    return paragraph(draw + " \("--seed \(quiz.seed)", .key) asks the same again.")
  }

  /// Returns the lines of a score with what was missed, and what to do about it.
  func lines(of score: QuizScore) -> [StyledText] {
    let missed = score.missed
    var lines = paragraph(result(score))
    for item in missed { lines += entry(item, in: score.quiz) }
    if !missed.isEmpty {
      lines += paragraph("\("methodical quiz --missed", .key) asks what was missed again.")
    }
    return lines
  }

  private func result(_ score: QuizScore) -> StyledText {
    let style: Style = score.missed.isEmpty ? .right : .notice
    var parts: [StyledText] = []
    if score.gradedCount > 0 {
      parts.append("\("\(score.rightCount) of \(score.gradedCount) right", style)")
    }
    if score.ungradedCount > 0 { parts.append("\(score.ungradedCount) not graded") }
    if score.unansweredCount > 0 { parts.append("\(score.unansweredCount) not answered") }
    return parts.dropFirst().reduce(parts.first ?? "") { $0 + ", " + $1 } + "."
  }

  private func entry(_ missed: QuizScore.Missed, in quiz: Quiz) -> [StyledText] {
    let step = missed.question.step
    let bullet = Sign.bullet.text(in: rendition)
    let clauses = step.clauses.joined(separator: ", ")
    let source: StyledText = clauses.isEmpty ? "" : "  \(clauses, .faint)"
    return ("\(bullet) \(step.title, .strong)  \(step.id, .faint)" + source)
      .wrapped(to: rendition.measure, indent: 2, hanging: 4)
  }

  private func paragraph(_ text: StyledText) -> [StyledText] {
    text.wrapped(to: rendition.measure, indent: 2, hanging: 2)
  }
}
