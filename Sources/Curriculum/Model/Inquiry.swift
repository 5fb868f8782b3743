public import Markup

/// What a question says beside its options; which of it matters depends on the kind.
public struct Inquiry: Sendable {
  /// Whether the options stand in an order that is theirs, and are not shuffled.
  public var isFixed = false
  /// What of the run is asked for, where the server computes the answer.
  public var measure: Measure?
  /// The wrong models that compute wrong answers, each with rules.
  public var models: [Misconception] = []
  /// What the wanted one of two requests leads to.
  public var wanted: [Outcome] = []
  /// The pairs to match, with the headings of their two columns.
  public var pairs: Pairs?

  /// Pairs to match.
  public struct Pairs: Sendable {
    /// The headings of the columns.
    public let header: [[Inline]]
    /// The things that belong together, the left one first.
    public let rows: [(left: [Inline], right: [Inline])]
    /// The place of the table.
    public let position: SourcePosition
  }

  /// Creates an inquiry that says nothing.
  init() {}
}
