internal import Foundation
internal import GRDB

/// What was removed when a learner was forgotten.
public struct Forgotten: Hashable, Sendable {
  /// The number of attempts.
  public internal(set) var attempts = 0
  /// The number of lessons in which the learner had a place.
  public internal(set) var places = 0
  /// The names of the copies that held the learner, or that could not be read.
  public internal(set) var copies: [String] = []
}

extension ProgressStore {
  /// Removes all that is kept about the learner, so that no trace stays in the file or its copies.
  ///
  /// No other program may have the file open meanwhile; that is an error, and nothing is removed.
  public func forget(_ learner: String) throws(ProgressStoreError) -> Forgotten {
    try ProgressStoreError.translating(path) {
      try queue.inDatabase { database in
        // Whoever has the file open could go on reading the old content from the journal.
        try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON")
        var forgotten = Forgotten()
        try database.inTransaction(.exclusive) {
          // If this is interrupted, the learner is still known, and it can be done once more.
          forgotten.copies = try removeCopies(holding: learner)
          try remove(learner, from: database, &forgotten)
          return .commit
        }
        // The lock is given back by the next one who reads.
        try database.execute(
          sql: """
            VACUUM;
            PRAGMA wal_checkpoint(TRUNCATE);
            PRAGMA locking_mode = NORMAL;
            SELECT count(*) FROM place;
            """
        )
        return forgotten
      }
    }
  }

  /// Removes the rows, for which the guard against exactly this is taken away and put back.
  private func remove(
    _ learner: String,
    from database: Database,
    _ forgotten: inout Forgotten
  ) throws {
    let trigger = "attempt_is_not_removed"
    let definition = try String.fetchOne(
      database,
      sql: "SELECT sql FROM sqlite_schema WHERE name = ?",
      arguments: [trigger]
    )
    try database.execute(sql: "DROP TRIGGER IF EXISTS \(trigger)")
    try database.execute(sql: "DELETE FROM attempt WHERE learner = ?", arguments: [learner])
    forgotten.attempts = database.changesCount
    try database.execute(sql: "DELETE FROM place WHERE learner = ?", arguments: [learner])
    forgotten.places = database.changesCount
    if let definition { try database.execute(sql: definition) }
  }

  /// Removes the copies that hold the learner or cannot be read.
  private func removeCopies(holding learner: String) throws(ProgressStoreError) -> [String] {
    let folder = Self.copiesFolder(of: path)
    let held = try Self.copies(of: path).filter { name in
      let learners = try? Copy(path: "\(folder)/\(name)").learners()
      return learners?.contains(learner) ?? true
    }
    for name in held where unlink("\(folder)/\(name)") != 0 && errno != ENOENT {
      throw ProgressStoreError(path: "\(folder)/\(name)", systemError: errno)
    }
    return held
  }
}
