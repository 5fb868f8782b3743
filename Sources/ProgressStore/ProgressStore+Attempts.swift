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
        _ = try add(attempt, to: database)
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
          sql: """
            SELECT \(AttemptColumn.list) FROM attempt
            WHERE learner = ? AND course = ? ORDER BY sequence
            """,
          arguments: [learner, course]
        )
        return try Array(rows.map(Attempt.init(row:)))
      }
    }
  }

  /// Adds the attempt unless it is recorded already, and returns whether it was not.
  func add(_ attempt: Attempt, to database: Database) throws -> Bool {
    guard let recorded = try recordedAttempt(attempt.id, in: database) else {
      try attempt.insert(into: database)
      return true
    }
    // The spelling of an answer's JSON may differ after a way through a file.
    let isSame =
      recorded == attempt
      || ProgressLine.attempt(recorded).text == ProgressLine.attempt(attempt).text
    guard isSame else {
      let problem = ProgressStoreError.Problem.conflictingAttempt(id: attempt.id.description)
      throw ProgressStoreError(path: path, problem: problem)
    }
    return false
  }

  private func recordedAttempt(_ id: UniqueID, in database: Database) throws -> Attempt? {
    let sql = "SELECT \(AttemptColumn.list) FROM attempt WHERE id = ?"
    let statement = try database.cachedStatement(sql: sql)
    return try Row.fetchOne(statement, arguments: [id.description]).map(Attempt.init(row:))
  }
}
