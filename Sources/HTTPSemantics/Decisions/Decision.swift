/// One decision that a server took on the way to its response, with the ground for it.
///
/// Every reply carries its decisions in the order taken, so that each response explains itself.
public struct Decision: Hashable, Sendable {
  /// The id of the statement in the course's catalogue, such as `N030`; `nil` for what stands in
  /// none.
  public let statement: String?
  /// Where the statement stands; `nil` for a choice that no clause speaks of.
  public let clause: Clause?
  /// How much it obliges.
  public let level: RequirementLevel
  /// What was decided, in one sentence.
  public let sentence: String
  /// Whether this decision settled the status of the response.
  public let isDeciding: Bool

  /// Creates a decision.
  public init(
    _ statement: String?,
    _ clause: Clause?,
    _ level: RequirementLevel,
    _ sentence: String,
    isDeciding: Bool = false
  ) {
    self.statement = statement
    self.clause = clause
    self.level = level
    self.sentence = sentence
    self.isDeciding = isDeciding
  }
}

extension Decision {
  /// The same decision, marked as the one that settled the status.
  var deciding: Decision {
    Decision(statement, clause, level, sentence, isDeciding: true)
  }
}
