/// How far a learner is in one lesson.
public struct Place: Hashable, Sendable {
  /// The learner's name.
  public var learner: String
  /// The course's id.
  public let course: String
  /// The lesson's id.
  public let lesson: String
  /// The id of the step at which the learner is.
  public let step: String
  /// The moment at which the learner first finished the lesson, if ever.
  public let finished: Instant?
  /// The moment at which the learner came to the step.
  public let instant: Instant

  /// Creates a place.
  public init(
    learner: String,
    course: String,
    lesson: String,
    step: String,
    finished: Instant? = nil,
    instant: Instant
  ) {
    self.learner = learner
    self.course = course
    self.lesson = lesson
    self.step = step
    self.finished = finished
    self.instant = instant
  }
}
