public import HTTPSemantics
public import JSONDocument
public import Laboratory

/// A question as it is put before a learner once: options in the order shown, key computed.
///
/// A kind of question is a function that makes one of these, in a file of its own. Answers are JSON
/// as it is recorded, so that they can be judged again.
public struct PosedQuestion: Sendable {
  /// What is shown of the question.
  public let sheet: Sheet
  /// A fingerprint of the key, kept with each attempt.
  public let keyDigest: String
  /// What is shown to whoever asks for the answer.
  public let solution: Solution
  /// Whether any text is an answer, so that nothing else can be typed meanwhile.
  public var takesText = false

  /// Returns the answer that a line holds, if it is one.
  let reading: @Sendable (_ line: String) -> JSONValue?
  /// Returns what comes of an answer.
  let reply: @Sendable (JSONValue) -> Reply
  /// Returns the examples that an answer has run, in groups that each start afresh.
  var runs: @Sendable (_ answer: JSONValue?) -> [[Example]] = { _ in [] }

  /// Circumstances under which a question is put.
  public struct Circumstances: Sendable {
    /// The network that the step starts from.
    public var start: Network
    /// The instant of every request.
    public var instant: Timestamp
    /// Where the order of options comes from; `nil` leaves it as the author wrote it.
    public var seed: UInt64?

    /// Creates the circumstances of a question.
    public init(start: Network, instant: Timestamp, seed: UInt64?) {
      self.start = start
      self.instant = instant
      self.seed = seed
    }
  }

  /// What comes of an answer.
  public enum Reply: Sendable {
    /// It is judged.
    case judged(Assessment)
    /// It leads to a further question, with whose answer it is judged.
    case asks(PosedQuestion)
  }

  /// Reads a line as an answer; `nil` if it is none, which is a typing error and no wrong answer.
  public func answer(in line: String) -> JSONValue? { reading(line) }

  /// Returns what comes of an answer.
  public func replying(to answer: JSONValue) -> Reply { reply(answer) }

  /// Returns the examples that are run when the question is over, in groups that each start afresh.
  ///
  /// The answer is the right one, or `nil` if it was asked for.
  public func examples(after answer: JSONValue?) -> [[Example]] { runs(answer) }
}

extension Step {
  /// Returns the question as it is put before a learner; `nil` if the step asks none.
  public func question(in circumstances: PosedQuestion.Circumstances) -> PosedQuestion? {
    var question: PosedQuestion
    switch kind {
    case .read, .do: return nil
    case .choice, .predict, .which: question = .choice(self, circumstances)
    case .choices: question = .choices(self, circumstances)
    case .text: question = .text(self)
    case .number: question = .number(self, circumstances)
    case .order: question = .order(self, circumstances)
    case .match: question = .match(self, circumstances)
    case .blank: return .blank(self, circumstances)
    case .explain: question = .explain(self)
    }
    let groups = kind == .which ? examples.map { [$0] } : [examples]
    question.runs = { _ in groups }
    return question
  }
}
