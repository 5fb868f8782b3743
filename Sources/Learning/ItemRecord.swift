/// What a log says about one item: what came of it each time that it was asked.
///
/// Several tries in a row count as one result, that of the first: after its feedback, the further ones
/// tell little of what was known.
public struct ItemRecord: Hashable, Sendable {
  /// What came of an item that was asked once.
  public struct Result: Hashable, Sendable {
    /// What the first graded answer was worth.
    public let verdict: Judgement.Verdict
    /// The moment of that answer.
    public let instant: Instant
    /// The version of the item that was answered.
    public let version: Int
  }

  /// The item's id.
  public let item: String
  /// The results, the oldest first; there is at least one.
  public private(set) var results: [Result]

  /// Whether it was not answered rightly when it was asked last.
  public var isMissed: Bool { results.last?.verdict != .right }

  /// Returns the record of the answers to one version of the item; `nil` if there are none.
  public func ofVersion(_ version: Int) -> ItemRecord? {
    let results = results.filter { $0.version == version }
    return results.isEmpty ? nil : ItemRecord(item: item, results: results)
  }
}

extension LearnerHistory {
  /// The records of all items that were answered and graded, by the item's id.
  ///
  /// - Complexity: O(*n* log *n*).
  public var itemRecords: [String: ItemRecord] {
    var records: [String: [ItemRecord.Result]] = [:]
    for answer in firstAnswers {
      guard let verdict = answer.judgement?.verdict else { continue }
      let version = answer.presentation.itemVersion
      records[answer.presentation.item, default: []].append(
        ItemRecord.Result(verdict: verdict, instant: answer.instant, version: version)
      )
    }
    return Dictionary(
      uniqueKeysWithValues: records.map { ($0, ItemRecord(item: $0, results: $1)) }
    )
  }

  /// The first graded answer of each presentation, in the order of time.
  ///
  /// A log into which another was merged is not in this order itself.
  var firstAnswers: [Attempt] {
    var seen: Set<UniqueID> = []
    return gradedInTime.filter { seen.insert($0.presentation.id).inserted }
  }

  /// The graded answers in the order of time; those of one moment stay in the order of the log.
  var gradedInTime: [Attempt] {
    gradedAnswers.enumerated()
      .sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }
      .map(\.element)
  }
}
