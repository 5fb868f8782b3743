public import Curriculum
public import Laboratory
public import Learning
public import Markup

/// Something that a walk wants done, in the order given.
public enum Effect: Sendable {
  /// Put the network into this state.
  case restore(Network)
  /// A question or task is put before the learner afresh: answers from now on belong together.
  case present(Curriculum.Step)
  /// Remember where the learner is.
  case keepPlace(step: String, isFinished: Bool)
  /// Record an answer for good, before anything that comes after.
  case record(Answer)
  /// Record that the last answer is withdrawn.
  case withdraw
  /// Send an example as often as it says, and show what came of it.
  case send(Example, isRequestShown: Bool)
  /// Send an example again and show nothing, so that what follows finds its state and its fields.
  case replay(Example)
  /// Show something.
  case show(Display)
}

/// An answer as it is to be recorded, without what only the outside knows: ids and times.
public struct Answer: Sendable {
  /// The step that was answered.
  public let step: Curriculum.Step
  /// A fingerprint of the key.
  public let keyDigest: String
  /// The answer as JSON: the ids of options, a text, a number, pairs, or the requests of a task.
  public let json: String
  /// What it is worth.
  public let judgement: Judgement
  /// The seed of the order in which the options were shown; `nil` if it was the author's.
  public let seed: UInt64?
  /// The number of this try, from 1.
  public let tryNumber: Int
  /// The number of hints shown before.
  public let hints: Int
  /// Whether the learner had tried requests before answering.
  public let hasTriedFirst: Bool
}

/// Something to show, by meaning; how it looks is decided elsewhere.
public enum Display: Sendable {
  /// The heading of a step, with its number.
  case heading(String, number: Int, of: Int)
  /// What the introduction says of the lesson: minutes and objectives.
  case overview(Lesson)
  /// Text of the lesson.
  case prose([Block])
  /// The state that a step starts from, where it matters.
  case given([Given])
  /// The state was put back to what the lesson expects, after requests of the learner's own.
  case restored
  /// A request that is about to be predicted or run.
  case example(Example)
  /// The question: what can be chosen, and what to type.
  case question(Sheet)
  /// The judgement of an answer with what is said about it.
  case verdict(Judgement, remarks: [Remark], isGraded: Bool)
  /// The answer, revealed.
  case revealed(Solution)
  /// What is to be reached.
  case task(Goal)
  /// What is still missing, one sentence each.
  case missing([String])
  /// The task is done.
  case reached(requests: Int)
  /// A hint, with its number.
  case hint(String, number: Int, of: Int)
  /// There is no hint, or none left.
  case noHint(isExhausted: Bool)
  /// A route that reaches the goal.
  case solution([Example])
  /// Nothing is asked here that could be answered or withdrawn.
  case nothingToAnswer
  /// The lesson is over.
  case finished(Lesson)
  /// The quiz is over.
  case score(QuizScore)
}
