internal import GRDB

extension ProgressStore {
  /// Returns the names of all learners who have an attempt or a place, sorted.
  ///
  /// - Complexity: O(*m* log *n*) for *m* names in *n* attempts.
  public func learners() throws(ProgressStoreError) -> [String] {
    try ProgressStoreError.translating(path) {
      try queue.read(Self.learners)
    }
  }

  /// Returns the names of all learners, skipping in the index from each to the next.
  static func learners(in database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        WITH RECURSIVE name(learner) AS (
          SELECT min(learner) FROM attempt
          UNION ALL
          SELECT (SELECT min(learner) FROM attempt WHERE learner > name.learner)
          FROM name WHERE learner IS NOT NULL
        )
        SELECT learner FROM name WHERE learner IS NOT NULL
        UNION SELECT learner FROM place ORDER BY learner
        """
    )
  }
}
