public import Markup

/// A wrong belief that answers can show, and the change of rules under which it would be right.
public struct Misconception: Sendable {
  /// The id, such as `M10`.
  public let id: String
  /// The place of its entry.
  public let position: SourcePosition
  /// What one hears people say.
  public let belief: String
  /// Why it is not so.
  public let refutation: String
  /// The clauses that say otherwise.
  public let sources: [String]
  /// The rules that the wrong model changes, by key; empty if no server rule makes it.
  public let rules: [String: String]
}
