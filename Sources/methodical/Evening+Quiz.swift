import ArgumentParser
import Curriculum
import HTTPSemantics
import Laboratory
import Learning
import LineEditor
import ProgressStore
import Shell
import Terminal
import Tutor

extension Evening {
  /// Asks questions of the course, one after the other.
  func quiz(_ request: QuizRequest) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      // A topic that is misspelt is no reason to ask for a name.
      let pool = try pool(of: course, request)
      let store = try openStore()
      let learner = Learner(
        name: try LearnerChoice(in: store).learner(named: common.learner),
        programVersion: MethodicalCommand.version
      )
      let missed = request.isMissedOnly ? try missed(by: learner.name, course, store) : nil
      guard let quiz = quiz(of: pool, missed, request) else { return try sayNothingMissed() }
      let walk = Walk(quiz, instant: Desk.now())
      try talk(learner, course, walk, quiz.questions[0].start, store) {
        $0.open(quiz, asked: request.count)
      }
    }
  }

  /// Prints questions of the course for other programs.
  func printQuiz(_ request: QuizRequest, withAnswers: Bool) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      let pool = try pool(of: course, request)
      var missed: Set<String>?
      if request.isMissedOnly {
        let store = try ProgressFile(common.data).open()
        defer { store.close() }
        let learner = try LearnerChoice(in: store).existing(named: common.learner)
        missed = try learner.map { try self.missed(by: $0, course, store) } ?? []
      }
      guard let quiz = quiz(of: pool, missed, request) else { return try sayNothingMissed() }
      let version = MethodicalCommand.version
      try Report.write(quiz.json(withAnswers: withAnswers, programVersion: version, at: Desk.now()))
    }
  }

  private func pool(of course: Course, _ request: QuizRequest) throws -> QuestionPool {
    let pool = QuestionPool(of: course)
    guard !pool.questions.isEmpty else {
      throw ValidationError("The course has no question that a quiz could ask.")
    }
    do {
      return try pool.about(request.topics)
    } catch {
      throw ValidationError(error.sentence)
    }
  }

  private func quiz(
    of pool: QuestionPool,
    _ missed: Set<String>?,
    _ request: QuizRequest
  ) -> Quiz? {
    let pool = missed.map(pool.items) ?? pool
    let seed = request.seed ?? .random(in: 0..<1_000_000)
    return pool.quiz(count: request.count ?? QuizRequest.usualCount, seed: seed)
  }

  private func missed(
    by learner: String,
    _ course: Course,
    _ store: ProgressStore
  ) throws -> Set<String> {
    let progress = CourseProgress(
      of: course,
      attempts: try store.attempts(learner: learner, course: course.id),
      places: []
    )
    return Set(progress.missed.map(\.step.id))
  }

  private func sayNothingMissed() throws {
    Complaint.write("nothing was missed; 'methodical quiz' asks all over the course")
  }
}

/// What a quiz is to be made of.
struct QuizRequest {
  /// The number of questions where none is asked for.
  static let usualCount = 10

  /// The ids of lessons, skills and misconceptions.
  var topics: [String]
  /// The greatest number of questions; `nil` for the usual one.
  var count: Int?
  /// The seed; `nil` for any.
  var seed: UInt64?
  /// Whether only what was missed is asked.
  var isMissedOnly: Bool
}

extension TopicProblem {
  /// What is wrong, in a sentence.
  fileprivate var sentence: String {
    switch self {
    case .unknown(let topic, let nearest):
      "There is no lesson, skill or misconception '\(topic)': "
        + (nearest.map { "did you mean '\($0)'?" } ?? "'methodical course show' lists all of them.")
    case .withoutQuestion(let topic): "There is no question about '\(topic)'."
    }
  }
}
