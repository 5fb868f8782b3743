internal import GRDB
public import Learning

extension ProgressStore {
  /// Remembers that the learner is at this place, instead of where they were in the lesson before.
  ///
  /// A lesson that was finished once stays finished at that moment.
  public func setPlace(_ place: Place) throws(ProgressStoreError) {
    try ProgressStoreError.translating(path) {
      try queue.write { database in
        try database.execute(
          literal: """
            INSERT INTO place (learner, course, lesson, step, finished, instant)
            VALUES (
              \(place.learner), \(place.course), \(place.lesson), \(place.step),
              \(place.finished?.milliseconds), \(place.instant.milliseconds)
            )
            ON CONFLICT DO UPDATE SET
              step = excluded.step,
              finished = coalesce(finished, excluded.finished),
              instant = excluded.instant
            """
        )
      }
    }
  }

  /// Returns where the learner is in each lesson that they began, the latest first.
  public func places(
    learner: String,
    course: String
  ) throws(ProgressStoreError) -> [Place] {
    try ProgressStoreError.translating(path) {
      try queue.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT * FROM place WHERE learner = ? AND course = ?
            ORDER BY instant DESC, lesson
            """,
          arguments: [learner, course]
        )
        return try Array(rows.map(Place.init(row:)))
      }
    }
  }
}

extension Place {
  /// Reads the place from a row of its table.
  init(row: Row) throws {
    try self.init(
      learner: row.decode(forColumn: "learner"),
      course: row.decode(forColumn: "course"),
      lesson: row.decode(forColumn: "lesson"),
      step: row.decode(forColumn: "step"),
      finished: row.decodeIfPresent("finished", with: Instant.init),
      instant: row.decode("instant", with: Instant.init)
    )
  }
}
