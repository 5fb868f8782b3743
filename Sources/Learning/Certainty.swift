/// How sure of an answer the learner claims to be before the verdict is given.
public enum Certainty: String, CaseIterable, Hashable, Sendable {
  /// Guessed.
  case guess
  /// Thinks so, but would not bet on it.
  case likely
  /// Would bet on it.
  case certain
}
