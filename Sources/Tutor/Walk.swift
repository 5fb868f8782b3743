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
  public init(_ lesson: Lesson, in world: Network, at step: String?, instant: Timestamp) {
    self.lesson = lesson
    self.world = world
    self.instant = instant
    index = step.flatMap(lesson.index(ofStep:)) ?? 0
  }

  /// The step at which the learner is.
  public var step: Curriculum.Step { lesson.steps[index] }

  /// The network that the step starts from.
  public var start: Network { step.start(in: world) }

  /// Whether there is an answer that can be withdrawn.
  public var hasAnswered: Bool { answered != nil }

  /// The letters that answer the question, in order; empty if nothing is asked.
  public var letters: [String] {
    guard phase == .asking else { return [] }
    return step.options.indices.map(Walk.letter)
  }

  /// Returns the letter of the option with this index.
  public static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
  }
}
