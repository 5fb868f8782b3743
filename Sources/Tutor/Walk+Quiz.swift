import Curriculum
public import HTTPSemantics
import Laboratory

extension Walk {
  /// Creates a walk through the questions of a quiz, each of which is asked once.
  public init(_ quiz: Quiz, instant: Timestamp) {
    self.init(
      Lesson(asking: quiz.questions.map(\.step), title: "Quiz"),
      in: quiz.questions[0].start,
      at: nil,
      instant: instant,
      seed: quiz.seed
    )
    score = QuizScore(quiz)
  }

  /// Whether the questions are those of a quiz.
  public var isQuiz: Bool { score != nil }
}
