public import HTTPSemantics

/// A statement of an RFC in our words, with the experiment that shows it.
public struct Statement: Sendable {
  /// The id, such as `N030`.
  public let id: String
  /// The statement in a few words.
  public let title: String
  /// How much it obliges.
  public let level: RequirementLevel
  /// Where it stands.
  public let sources: [String]
  /// Why nothing here can show it; `nil` if the experiment does.
  public let needs: Needs?
  /// The experiment, as a step to read and run.
  public let step: Step
  /// The name of the world in which it plays.
  public let world: String
  /// The file that it was read from, relative to the course folder.
  public let file: String

  /// What keeps an experiment from being run.
  public enum Needs: String, Sendable, CaseIterable {
    /// Nothing that this program has could show it: it is told, with its clause.
    case theory

    /// The same in words.
    public var meaning: String { "nothing here can show it" }
  }

  /// Whether the experiment runs.
  public var runs: Bool { needs == nil }
}
