public import Curriculum
import Experiments
public import HTTPSemantics
public import Laboratory

/// One learner's walk through one lesson: where they are, and what each event leads to.
///
/// A walk is a value: (walk, event) → (walk, effects). Whoever holds it carries the effects out in order
/// and in that order only, so that an answer is recorded before its feedback is shown.
public struct Walk: Sendable {
  /// How far the learner is within a step.
  public enum Phase: Hashable, Sendable {
    /// Passages are still to be shown, from this index on.
    case reading(next: Int)
    /// A choice is to be made.
    case asking
    /// A state is to be reached.
    case working
    /// Nothing more is asked for; Enter goes on to the next step.
    case done
  }

  /// The lesson.
  public let lesson: Lesson
  /// The index of the step.
  public internal(set) var index: Int
  /// How far the learner is within the step.
  public internal(set) var phase = Phase.reading(next: 0)
  /// Whether the last step was done.
  public internal(set) var isFinished = false

  /// The question as it is put at this step; `nil` if there is none.
  public internal(set) var question: PosedQuestion?

  /// What came of the quiz so far; `nil` in a lesson.
  public internal(set) var score: QuizScore?

  /// Where the order of options comes from; `nil` leaves it as the authors wrote it.
  public let seed: UInt64?
  /// The number of questions and tasks put so far.
  var presentations = 0
  /// Whether the question follows from an answer to the question of the step.
  var isFurther = false
  /// The number of tries at the step's question so far.
  var tries = 0
  /// The number of hints shown so far.
  var hintsShown = 0
  /// Whether the learner sent requests before answering.
  var hasTriedFirst = false
  /// Whether the state may be another than the examples of the step leave.
  var hasStrayed = false
  /// The index of the step whose answer can still be withdrawn, the last one that was given.
  var answered: Int?
  /// The requests of the learner that were answered with success, in this step.
  var journal: [RequestMessage] = []
  /// The network of the lesson's world, before any step.
  let world: Network
  /// The instant of trials, at which the walk began.
  let instant: Timestamp

  /// Creates a walk that begins at a step of the lesson; at the first one if there is no such step.
  ///
  /// The seed decides in which order options are shown, differently each time a question is put;
  /// without one they stand as their authors wrote them.
  public init(
    _ lesson: Lesson,
    in world: Network,
    at step: String?,
    instant: Timestamp,
    seed: UInt64? = nil
  ) {
    self.seed = seed
    self.lesson = lesson
    self.world = world
    self.instant = instant
    index = step.flatMap(lesson.index(ofStep:)) ?? 0
  }

  /// The step at which the learner is.
  public var step: Curriculum.Step { lesson.steps[index] }

  /// The network that the step starts from.
  public var start: Network { score?.quiz.questions[index].start ?? step.start(in: world) }

  /// Whether there is an answer that can be withdrawn.
  public var hasAnswered: Bool { answered != nil }

  /// The question that waits for an answer; `nil` if none does.
  public var openQuestion: PosedQuestion? {
    phase == .asking ? question : nil
  }

  /// Where the order of this presentation's options comes from.
  var presentationSeed: UInt64? {
    seed.map { Seed.ofPresentation(presentations, of: step, $0) }
  }
}

/// Seeds that follow from others.
public enum Seed {
  /// Returns a seed that follows from another one and a text (FNV-1a, mixed by SplitMix64).
  public static func mixed(_ seed: UInt64, _ text: String) -> UInt64 {
    let hash = text.utf8.reduce(seed ^ 0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    var generator = SplitMix64(seed: hash)
    return generator.next()
  }

  /// Returns the seed of the options' order when the question of a step is put.
  ///
  /// The number is that of the question among all that were put, from 1.
  static func ofPresentation(_ number: Int, of step: Curriculum.Step, _ seed: UInt64) -> UInt64 {
    mixed(seed, "\(step.id) \(number)")
  }
}
