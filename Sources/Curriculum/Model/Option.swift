public import Markup

/// One of the answers offered by a step, with the feedback that choosing it gives.
public struct Option: Sendable {
  /// The id, unique in the step.
  public let id: String
  /// The place of the option's marker.
  public let position: SourcePosition
  /// What the option says.
  public let text: [Inline]
  /// What the option claims about the run, where the server can tell.
  public let outcomes: [Outcome]
  /// Whether the author marked the option as right, where the server cannot tell.
  public let isMarkedRight: Bool
  /// The ids of the misconceptions that the option stands for; empty for a right one.
  public var misconceptions: [String]
  /// What is said to a learner who chose the option.
  public let feedback: [Block]
}
