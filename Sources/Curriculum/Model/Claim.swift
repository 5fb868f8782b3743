public import Markup

/// A claim of an article in our words, with a verdict and the experiment that it rests on.
public struct Claim: Sendable {
  /// What is to be said of a claim.
  public enum Verdict: String, Sendable, CaseIterable {
    /// It is so.
    case right
    /// It is so in part, or says less than it has to.
    case imprecise
    /// It is not so.
    case wrong
    /// It was so once.
    case outdated
  }

  /// The id, such as `A11`.
  public let id: String
  /// The claim in our words.
  public let title: String
  /// What is to be said of it; a claim can be imprecise and outdated at once.
  public let verdicts: [Verdict]
  /// The clauses that the verdict rests on.
  public let sources: [String]
  /// Why nothing here can show it; `nil` if the experiment does.
  public let needs: Statement.Needs?
  /// The ids of the misconceptions that the claim spreads.
  public let misconceptions: [String]
  /// What to say instead; empty where the claim can stay as it is.
  public let instead: [Block]
  /// The experiment, as a step to read and run.
  public let step: Step
  /// The number of the article, from 1.
  public let article: Int
  /// The name of the world in which it plays.
  public let world: String
  /// The file that it was read from, relative to the course folder.
  public let file: String

  /// Whether the experiment runs.
  public var runs: Bool { needs == nil }
}

/// An article whose claims are put to the test.
public struct Article: Sendable {
  /// The number, from 1.
  public let number: Int
  /// What it is about, in our words.
  public let title: String
  /// The claims, in its order.
  public let claims: [Claim]
}
