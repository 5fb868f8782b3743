/// One row of a learner's log: an answer to an item, or the withdrawal of an earlier answer.
///
/// The log only grows: nothing in it is changed or removed, and all knowledge about the learner
/// is derived from it.
public struct Attempt: Hashable, Sendable {
  /// What the learner did.
  public enum Kind: Hashable, Sendable {
    /// Gave this answer, written as JSON, which was judged so.
    case answer(json: String, judgement: Judgement)
    /// Took back the attempt of this id.
    case withdrawal(of: UniqueID)
  }

  /// The name of this attempt.
  public let id: UniqueID
  /// The learner's name.
  public var learner: String
  /// The item and how it was put before the learner.
  public let presentation: Presentation
  /// The number of this try at the presentation, from 1.
  public let tryNumber: Int
  /// The answer or the withdrawal.
  public let kind: Kind
  /// How sure the learner was, where that was asked.
  public let certainty: Certainty?
  /// The number of hints shown before the answer.
  public let hints: Int
  /// Whether the learner ran the request before answering; such an answer is not graded.
  public let triedFirst: Bool
  /// The milliseconds from the display of the item to the answer.
  public let milliseconds: Int64
  /// The moment of the answer.
  public let instant: Instant
  /// The version of the program that judged the answer.
  public let programVersion: String

  /// Creates an attempt.
  public init(
    id: UniqueID,
    learner: String,
    presentation: Presentation,
    tryNumber: Int,
    kind: Kind,
    certainty: Certainty? = nil,
    hints: Int = 0,
    triedFirst: Bool = false,
    milliseconds: Int64,
    instant: Instant,
    programVersion: String
  ) {
    self.id = id
    self.learner = learner
    self.presentation = presentation
    self.tryNumber = tryNumber
    self.kind = kind
    self.certainty = certainty
    self.hints = hints
    self.triedFirst = triedFirst
    self.milliseconds = milliseconds
    self.instant = instant
    self.programVersion = programVersion
  }
}
