public import Laboratory
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
    /// To choose all the right ones.
    case choices
    /// To give a short text.
    case text
    /// To give a whole number, such as a status code.
    case number
    /// To put things in order.
    case order
    /// To match pairs.
    case match
    /// To fill the blank in a request.
    case blank
    /// To say which of two requests comes out as wanted.
    case which
    /// To explain in one's own words.
    case explain
    /// To bring the server to a state, by any route.
    case `do`
  }

  /// The id, unique in the course: the lesson's id, a slash, a name.
  public let id: String
  /// The heading.
  public internal(set) var title: String
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
  /// What is done to the laboratory before the step begins, for the kind `do`.
  public let preparations: [LaboratoryCommand]
  /// What is shown before the question, in order.
  public internal(set) var passages: [Passage]
  /// The options to choose among, the answers that are recognised, the things to put in order, or
  /// the points of an explanation.
  public let options: [Option]
  /// What the question says beside its options.
  public let inquiry: Inquiry
  /// What is shown after the verdict.
  public let closing: [Passage]
  /// What the learner is to reach, for the kind `do`.
  public let goal: Goal?
  /// The hints, from a nudge to nearly the solution.
  public let hints: [Hint]
  /// Routes that reach the goal, each a list of requests; shown when asked for, and checked.
  public let solutions: [[Example]]

  /// The examples before the question, in order.
  public var examples: [Example] { passages.compactMap(\.example) }

  /// Whether the run of the examples answers the question, so that there is one try at it.
  public var isPrediction: Bool {
    kind == .predict || kind == .which || inquiry.measure != nil
  }
}

/// A text that helps to answer, shown when it is asked for.
public struct Hint: Hashable, Sendable {
  /// What it says; what is code stands between backticks.
  public let text: String
  /// The place of its comment.
  public let position: SourcePosition
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
