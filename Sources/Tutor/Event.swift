public import Laboratory

/// Something that the learner did, as far as a walk cares.
public enum Event: Sendable {
  /// Came to the step: at the start, on resuming, or by going there.
  case arrived
  /// Pressed Enter.
  case advanced
  /// Gave an answer to the question, as it was typed.
  case answered(String)
  /// Sent a request of their own, which was answered.
  case exchanged(Exchange)
  /// Changed the state otherwise: took an exchange back, or went to another copy.
  case strayed
  /// Asked for a hint.
  case askedForHint
  /// Asked for the answer.
  case askedForAnswer
  /// Asked to see again what waits: the question, the task or the request.
  case askedAgain
  /// Withdrew the last answer.
  case withdrew
  /// Went to the step with this index.
  case went(to: Int)
}
