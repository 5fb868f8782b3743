extension LearnerHistory {
  /// The number of graded answers by verdict.
  public struct Tally: Hashable, Sendable {
    /// The answers to which nothing was missing.
    public var right = 0
    /// The answers that had something of what was asked for.
    public var partly = 0
    /// The answers that had nothing of what was asked for.
    public var wrong = 0

    /// Creates a tally, by default of no answers.
    public init(right: Int = 0, partly: Int = 0, wrong: Int = 0) {
      self.right = right
      self.partly = partly
      self.wrong = wrong
    }
  }

  /// The standing answers that are graded: those given before the learner ran the request.
  public var gradedAnswers: some Sequence<Attempt> {
    answers.lazy.filter { !$0.triedFirst }
  }

  /// The latest standing answer to each item, by the item's id.
  ///
  /// - Complexity: O(*n*).
  public var latestAnswers: [String: Attempt] {
    Dictionary(answers.map { ($0.presentation.item, $0) }) { _, later in later }
  }

  /// The moments at which graded answers matched a misconception, by its id, in order of answers.
  ///
  /// - Complexity: O(*n*).
  public var misconceptionMatches: [String: [Instant]] {
    var matches: [String: [Instant]] = [:]
    for answer in gradedAnswers {
      for misconception in answer.judgement?.misconceptions ?? [] {
        matches[misconception, default: []].append(answer.instant)
      }
    }
    return matches
  }

  /// The graded answers counted by verdict.
  ///
  /// - Complexity: O(*n*).
  public var tally: Tally {
    gradedAnswers.reduce(into: Tally()) { tally, answer in
      switch answer.judgement?.verdict {
      case .right: tally.right += 1
      case .partly: tally.partly += 1
      case .wrong: tally.wrong += 1
      case nil: break
      }
    }
  }
}
