public import Markup

/// One step of a lesson: something to read and run, to predict, to choose, or to do.
///
/// Every step starts from its own declared state, so that resuming at it gives what walking to it gives.
public struct Step: Sendable {
  /// What a step asks of the learner.
  public enum Kind: String, Sendable, CaseIterable {
    /// To read, and to watch the examples run.
    case read
    /// To say what will come of a request before it is run.
    case predict
    /// To choose the right one of several statements.
    case choice
    /// To bring the server to a state, by any route.
    case `do`
  }

  /// The id, unique in the course: the lesson's id, a slash, a name.
  public let id: String
  /// The heading.
  public let title: String
  /// The place of the heading.
  public let position: SourcePosition
  /// The number that grows when answers to earlier versions no longer count.
  public let version: Int
  /// What is asked of the learner.
  public let kind: Kind
  /// The ids of the skills that an answer tells about.
  public let skills: [String]
  /// The representations that the step starts from, where they differ from the world's.
  public let given: [Given]
  /// What is shown before the question, in order.
  public let passages: [Passage]
  /// The options to choose among; empty for the kinds without a choice.
  public let options: [Option]
  /// What is shown after the verdict.
  public let closing: [Passage]
  /// What the learner is to reach, for the kind `do`.
  public let goal: Goal?
  /// The hints, from a nudge to nearly the solution.
  public let hints: [String]
  /// Routes that reach the goal, each a list of requests; shown when asked for, and checked.
  public let solutions: [[Example]]

  /// The examples before the question, in order.
  public var examples: [Example] { passages.compactMap(\.example) }
}

/// A piece of a step: text, or a request that is really sent.
public enum Passage: Sendable {
  /// Text to read.
  case prose([Block])
  /// A request to run.
  case example(Example)

  /// The example, if it is one.
  public var example: Example? {
    if case .example(let example) = self { example } else { nil }
  }
}
