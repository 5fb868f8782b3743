public import Curriculum
import HTTPSemantics

/// The questions of a course from which a quiz can be drawn.
///
/// These are those whose answers can be judged by themselves: tasks and explanations are not.
public struct QuestionPool: Sendable {
  /// The questions, in the order of the course.
  public private(set) var questions: [Quiz.Question]
  private let course: Course

  /// Collects the questions of all lessons that can be read.
  public init(of course: Course) {
    self.course = course
    questions = course.lessonIDs.flatMap { id -> [Quiz.Question] in
      guard let lesson = course.lesson(id).lesson, let world = course.worlds[lesson.world] else {
        return []
      }
      return lesson.steps.filter(\.isQuizzed).map {
        Quiz.Question(step: $0, lesson: id, world: world)
      }
    }
  }

  /// Returns the questions about some topics: lessons, skills and misconceptions, by their ids.
  public func about(_ topics: [String]) throws(TopicProblem) -> QuestionPool {
    guard !topics.isEmpty else { return self }
    var wanted: Set<String> = []
    for topic in topics {
      guard let id = known.first(where: { $0.lowercased() == topic.lowercased() }) else {
        throw .unknown(topic, nearest: Spelling.nearest(to: topic, among: known))
      }
      guard questions.contains(where: { $0.isAbout(id) }) else { throw .withoutQuestion(id) }
      wanted.insert(id)
    }
    return filtered { question in wanted.contains { question.isAbout($0) } }
  }

  /// Returns those of the questions that have these ids.
  public func items(_ ids: Set<String>) -> QuestionPool {
    filtered { ids.contains($0.step.id) }
  }

  /// Draws a quiz of at most so many questions; `nil` if there is no question.
  ///
  /// Lessons take turns, so that a short quiz has something of each.
  public func quiz(count: Int, seed: UInt64) -> Quiz? {
    guard !questions.isEmpty, count > 0 else { return nil }
    var generator = SplitMix64(seed: seed)
    let lessons = course.lessonIDs.map { id in questions.filter { $0.lesson == id } }
    var piles = lessons.map { $0.shuffled(using: &generator) }.shuffled(using: &generator)
    var drawn: [Quiz.Question] = []
    while drawn.count < min(count, questions.count) {
      for index in piles.indices where drawn.count < count {
        if let question = piles[index].popLast() { drawn.append(question) }
      }
    }
    return Quiz(
      questions: drawn.shuffled(using: &generator),
      seed: seed,
      available: questions.count
    )
  }

  /// The ids of all topics: lessons, then skills, then misconceptions.
  private var known: [String] {
    course.lessonIDs + course.skills.keys.sorted() + course.misconceptions.keys.sorted()
  }

  private func filtered(_ isIncluded: (Quiz.Question) -> Bool) -> QuestionPool {
    var pool = self
    pool.questions = questions.filter(isIncluded)
    return pool
  }
}

/// The reason for which there are no questions about a topic.
public enum TopicProblem: Error, Hashable, Sendable {
  /// There is no such lesson, skill or misconception; the nearest name is given, if one is near.
  case unknown(String, nearest: String?)
  /// Nothing is asked about it that could be judged in a quiz.
  case withoutQuestion(String)
}

extension Quiz.Question {
  /// Whether a lesson, skill or misconception of this id is a topic of the question.
  fileprivate func isAbout(_ topic: String) -> Bool {
    lesson == topic || step.skills.contains(topic) || step.misconceptions.contains(topic)
  }
}

extension Curriculum.Step {
  /// Whether the step can stand in a quiz.
  fileprivate var isQuizzed: Bool {
    switch kind {
    case .predict, .choice, .choices, .text, .number, .order, .match, .blank, .which: true
    case .read, .do, .explain: false
    }
  }
}
