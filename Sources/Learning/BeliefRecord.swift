/// What a log says about one wrong belief: when answers matched it, and whether one refuted it since.
public struct BeliefRecord: Hashable, Sendable {
  /// The id of the misconception.
  public let misconception: String
  /// The moment of the first answer that matched it.
  public let first: Instant
  /// The moment of the last answer that matched it.
  public private(set) var last: Instant
  /// The number of answers that matched it.
  public private(set) var count: Int
  /// The moment of the first right answer since then to an item that would show it, if there is one.
  public private(set) var refuted: Instant?

  /// Creates the record of an answer that matched for the first time.
  fileprivate init(_ misconception: String, matchedAt instant: Instant) {
    self.misconception = misconception
    (first, last, count) = (instant, instant, 1)
  }

  /// Takes in another match, which makes an earlier refutation void.
  fileprivate mutating func match(at instant: Instant) {
    (last, refuted) = (instant, nil)
    count += 1
  }

  /// Takes in a right answer.
  fileprivate mutating func refute(at instant: Instant) {
    refuted = refuted ?? instant
  }
}

extension LearnerHistory {
  /// Returns the records of all beliefs that graded answers matched, the latest match first.
  ///
  /// The beliefs that each item would show are given by the item's id; those that its answers matched
  /// are among them anyway. Of several tries in a row only the first can refute, since the further ones
  /// come after the feedback.
  ///
  /// - Complexity: O(*n* log *n*) for *n* answers.
  public func beliefs(shownBy items: [String: Set<String>]) -> [BeliefRecord] {
    var records: [String: BeliefRecord] = [:]
    var matched = items
    var seen: Set<UniqueID> = []
    for answer in gradedInTime {
      let item = answer.presentation.item
      let isFirst = seen.insert(answer.presentation.id).inserted
      for id in Set(answer.judgement?.misconceptions ?? []) {
        matched[item, default: []].insert(id)
        records[id]?.match(at: answer.instant)
        records[id] = records[id] ?? BeliefRecord(id, matchedAt: answer.instant)
      }
      guard isFirst, answer.judgement?.verdict == .right else { continue }
      for id in matched[item, default: []] { records[id]?.refute(at: answer.instant) }
    }
    return records.values.sorted {
      ($1.last, $0.misconception) < ($0.last, $1.misconception)
    }
  }
}
