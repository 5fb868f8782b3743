/// Something in a response that a standard forbids or advises against.
public struct Violation: Hashable, Sendable {
  /// Where it is said.
  public let clause: Clause
  /// How much it obliges.
  public let level: RequirementLevel
  /// What the response should be like.
  public let sentence: String

  /// Creates a violation.
  init(_ clause: Clause, _ level: RequirementLevel, _ sentence: String) {
    self.clause = clause
    self.level = level
    self.sentence = sentence
  }
}

extension Violation: CustomStringConvertible {
  /// The clause, the level and what the response should be like.
  public var description: String { "\(clause) \(level.rawValue): \(sentence)" }
}
