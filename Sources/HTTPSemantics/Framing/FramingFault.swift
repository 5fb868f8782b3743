/// A place where bytes leave the grammar of RFC 9112 or exceed a limit, with the clause for it.
public struct FramingFault: Error, Hashable, Sendable {
  /// The status that a server answers when the fault is in a request.
  public let status: StatusCode
  /// The id of the statement in the course's catalogue; `nil` for what stands in none.
  public let statement: String?
  /// The clause that was broken, or that gives the status.
  public let clause: Clause
  /// How much the clause obliges to the refusal.
  public let level: RequirementLevel
  /// What was found, as a sentence that begins in small letters.
  public let finding: String
  /// The byte at which it was found, counted from 0 at the start of the message.
  public let offset: Int

  /// Creates a fault.
  public init(
    _ clause: Clause,
    _ level: RequirementLevel,
    _ finding: String,
    at offset: Int,
    statement: String? = nil,
    status: StatusCode = 400
  ) {
    self.status = status
    self.statement = statement
    self.clause = clause
    self.level = level
    self.finding = finding
    self.offset = offset
  }

  /// The fault as the decision that settles the status.
  public var decision: Decision {
    Decision(statement, clause, level, "Byte \(offset): \(finding)", isDeciding: true)
  }
}
