internal import GRDB
public import Learning

extension ProgressStore {
  /// Adds the attempt to its learner's log; when the call returns, it is on the disk.
  ///
  /// Recording the same attempt again changes nothing. A different attempt of the same id is an
  /// error.
  public func record(_ attempt: Attempt) throws(ProgressStoreError) {
    try ProgressStoreError.translating(path) {
      try queue.write { database in
        guard let recorded = try recordedAttempt(attempt.id, in: database) else {
          return try attempt.insert(into: database)
        }
        guard recorded == attempt else {
          let problem = ProgressStoreError.Problem.conflictingAttempt(id: attempt.id.description)
          throw ProgressStoreError(path: path, problem: problem)
        }
      }
    }
  }

  /// Returns the learner's log for the course in the order of recording.
  public func attempts(
    learner: String,
    course: String
  ) throws(ProgressStoreError) -> [Attempt] {
    try ProgressStoreError.translating(path) {
      try queue.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: "SELECT * FROM attempt WHERE learner = ? AND course = ? ORDER BY sequence",
          arguments: [learner, course]
        )
        return try Array(rows.map(Attempt.init(row:)))
      }
    }
  }

  /// Returns the names of all learners who have an attempt or a place, sorted.
  public func learners() throws(ProgressStoreError) -> [String] {
    try ProgressStoreError.translating(path) {
      try queue.read { database in
        try String.fetchAll(
          database,
          sql: "SELECT learner FROM attempt UNION SELECT learner FROM place ORDER BY learner"
        )
      }
    }
  }

  private func recordedAttempt(_ id: UniqueID, in database: Database) throws -> Attempt? {
    try Row.fetchOne(
      database,
      sql: "SELECT * FROM attempt WHERE id = ?",
      arguments: [id.description]
    )
    .map(Attempt.init(row:))
  }
}
