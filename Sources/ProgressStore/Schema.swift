internal import GRDB

/// The form of the database, and how a file is recognised as one.
enum Schema {
  /// The number in the file's head that says whose database it is: `MTHD` in ASCII.
  static let applicationID = 0x4D54_4844

  /// The steps from an empty database to the present form; a step that was released never changes.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 attempts and places") { database in
      try database.execute(sql: attemptsAndPlaces)
    }
    return migrator
  }

  /// Throws unless the database is one of this or an older version of the program and, as far as it
  /// is looked through, a sound one.
  ///
  /// - Complexity: O(*n*) in the size of the file for a thorough check.
  static func check(_ database: Database, of path: String, thoroughly: Bool) throws {
    let applicationID = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard applicationID == Self.applicationID else {
      throw ProgressStoreError(path: path, problem: .foreign(applicationID: applicationID))
    }
    guard try !migrator.hasBeenSuperseded(database) else {
      throw ProgressStoreError(path: path, problem: .newer)
    }
    guard thoroughly else { return }
    // A finding may have several lines, of which the first names the database "main".
    let findings = try String.fetchAll(database, sql: "PRAGMA quick_check(3)")
      .flatMap { $0.split(whereSeparator: \.isNewline) }
      .filter { !$0.hasPrefix("***") }
      .map(String.init)
    guard findings == ["ok"] else {
      throw ProgressStoreError(path: path, problem: .damaged(findings: findings))
    }
  }

  /// Gives the database its present form and lets readers and a writer work at once.
  static func bringUpToDate(_ queue: DatabaseQueue) throws {
    // The mode stays with the file, but a restored copy lacks it. Where the file system refuses
    // it, SQLite keeps to the rollback journal, which is as safe.
    _ = try queue.writeWithoutTransaction {
      try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL")
    }
    try migrator.migrate(queue)
  }

  // The seed is the same 64 bits read as a signed number. The triggers hold for whoever opens the
  // file; the one on INSERT is there because REPLACE deletes rows without calling the others.
  private static let attemptsAndPlaces = """
    CREATE TABLE attempt (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
      learner TEXT NOT NULL,
      course TEXT NOT NULL,
      item TEXT NOT NULL,
      item_version INTEGER NOT NULL,
      key_digest TEXT NOT NULL,
      presentation TEXT NOT NULL CHECK (length(presentation) = 36),
      try INTEGER NOT NULL,
      seed INTEGER NOT NULL,
      answer TEXT CHECK (answer IS NULL OR json_valid(answer)),
      score REAL CHECK (score BETWEEN 0 AND 1),
      misconceptions TEXT CHECK (misconceptions IS NULL OR json_valid(misconceptions)),
      withdraws TEXT CHECK (length(withdraws) = 36),
      certainty TEXT,
      hints INTEGER NOT NULL,
      tried_first INTEGER NOT NULL CHECK (tried_first IN (0, 1)),
      milliseconds INTEGER NOT NULL,
      instant INTEGER NOT NULL,
      program_version TEXT NOT NULL,
      CHECK ((withdraws IS NULL) = (answer IS NOT NULL)),
      CHECK ((withdraws IS NULL) = (score IS NOT NULL)),
      CHECK ((withdraws IS NULL) = (misconceptions IS NOT NULL))
    ) STRICT;
    CREATE INDEX attempt_by_learner ON attempt (learner, course);
    CREATE TRIGGER attempt_is_not_changed BEFORE UPDATE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END;
    CREATE TRIGGER attempt_is_not_removed BEFORE DELETE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempts are never removed'); END;
    CREATE TRIGGER attempt_is_not_replaced BEFORE INSERT ON attempt
    WHEN EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id OR sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'attempts are never replaced'); END;
    CREATE TABLE place (
      learner TEXT NOT NULL,
      course TEXT NOT NULL,
      lesson TEXT NOT NULL,
      step TEXT NOT NULL,
      finished INTEGER,
      instant INTEGER NOT NULL,
      PRIMARY KEY (learner, course, lesson)
    ) STRICT, WITHOUT ROWID;
    """
}
