import Curriculum
import Learning

/// What came of a quiz: the first answer to each question counts.
public struct QuizScore: Sendable {
  /// A question that was not answered rightly.
  public struct Missed: Sendable {
    /// The question.
    public let question: Quiz.Question
    /// The ids of the misconceptions that the answer matched; empty if there was no answer.
    public let misconceptions: [String]
  }

  /// The quiz.
  public let quiz: Quiz
  /// The judgements of the first graded answers, by the index of the question.
  private var judgements: [Int: Judgement] = [:]
  /// The indices of the questions that were answered when their outcome was known.
  private var ungraded: Set<Int> = []

  /// Creates the score of a quiz in which nothing is answered yet.
  init(_ quiz: Quiz) {
    self.quiz = quiz
  }

  /// The number of right answers.
  public var rightCount: Int { judgements.values.count { $0.verdict == .right } }

  /// The number of graded answers.
  public var gradedCount: Int { judgements.count }

  /// The number of answers that are not graded.
  public var ungradedCount: Int { ungraded.count }

  /// The number of questions without an answer.
  public var unansweredCount: Int { quiz.questions.count - gradedCount - ungradedCount }

  /// The questions whose answer was not right, in their order.
  public var missed: [Missed] {
    judgements.filter { $0.value.verdict != .right }.sorted { $0.key < $1.key }.map {
      Missed(question: quiz.questions[$0.key], misconceptions: $0.value.misconceptions)
    }
  }

  /// Takes in an answer; the first one to a question stays.
  mutating func take(_ judgement: Judgement, at index: Int, isGraded: Bool) {
    guard judgements[index] == nil, !ungraded.contains(index) else { return }
    if isGraded { judgements[index] = judgement } else { ungraded.insert(index) }
  }

  /// Forgets the answer to a question, which was withdrawn.
  mutating func forget(_ index: Int) {
    judgements[index] = nil
    ungraded.remove(index)
  }
}
