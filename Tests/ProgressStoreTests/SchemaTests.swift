import GRDB
import Testing

@testable import ProgressStore

@Suite struct `The form of the database` {
  @Test func `migrations make these tables, indexes and triggers, and only these`() throws {
    let store = try ProgressStore.inMemory()
    let dump = try store.queue.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
      )
    }
    #expect(dump.joined(separator: "\n") == released)
  }

  @Test func `migrations have these names, in this order`() {
    #expect(Schema.migrator.migrations == ["1 attempts and places"])
  }

  private let released = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)
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
    ) STRICT
    CREATE INDEX attempt_by_learner ON attempt (learner, course)
    CREATE TRIGGER attempt_is_not_changed BEFORE UPDATE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END
    CREATE TRIGGER attempt_is_not_removed BEFORE DELETE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempts are never removed'); END
    CREATE TRIGGER attempt_is_not_replaced BEFORE INSERT ON attempt
    WHEN EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id OR sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'attempts are never replaced'); END
    CREATE TABLE place (
      learner TEXT NOT NULL,
      course TEXT NOT NULL,
      lesson TEXT NOT NULL,
      step TEXT NOT NULL,
      finished INTEGER,
      instant INTEGER NOT NULL,
      PRIMARY KEY (learner, course, lesson)
    ) STRICT, WITHOUT ROWID
    """
}
