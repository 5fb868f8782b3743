import Foundation
import GRDB
import Learning
import Testing

@testable import ProgressStore

@Suite struct `Keeping attempts` {
  let folder: TemporaryFolder
  let store: ProgressStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: folder.database)
  }

  private func log(_ store: ProgressStore? = nil, learner: String = "Ann") throws -> [Attempt] {
    try (store ?? self.store).attempts(learner: learner, course: "write-methods")
  }

  @Test func `attempts come back in the order of recording, whatever their moments`() throws {
    let attempts = [3, 1, 2, 1].map { Attempt.sample(instant: $0) }
    for attempt in attempts { try store.record(attempt) }
    #expect(try log() == attempts)
  }

  @Test func `attempts are still there when the store is opened again`() throws {
    let attempt = Attempt.sample()
    try store.record(attempt)
    try store.queue.close()
    #expect(try log(ProgressStore(path: folder.database)) == [attempt])
  }

  @Test func `each learner and course has a log of its own, to the letter`() throws {
    let attempts = ["Ann", "ann", "Änne", "O'Hara"].map { Attempt.sample(learner: $0) }
    for attempt in attempts { try store.record(attempt) }
    try store.record(.sample(learner: "Zoe", course: "caching"))
    for attempt in attempts {
      #expect(try log(learner: attempt.learner) == [attempt])
    }
    #expect(try log(learner: "Zoe").isEmpty)
    #expect(try store.learners() == ["Ann", "O'Hara", "Zoe", "ann", "Änne"])
  }

  @Test func `a withdrawal is one more row`() throws {
    let attempt = Attempt.sample()
    let withdrawal = attempt.withdrawal(
      id: .random(),
      instant: Instant(milliseconds: 5),
      programVersion: "0.1.0"
    )
    try store.record(attempt)
    try store.record(withdrawal)
    #expect(try log() == [attempt, withdrawal])
  }

  @Test func `recording the same attempt again changes nothing`() throws {
    let attempt = Attempt.sample()
    try store.record(attempt)
    try store.record(attempt)
    #expect(try log() == [attempt])
  }

  @Test func `another attempt of the same id is refused`() throws {
    let attempt = Attempt.sample()
    try store.record(attempt)
    let forged = Attempt(
      id: attempt.id,
      learner: attempt.learner,
      presentation: attempt.presentation,
      tryNumber: 2,
      kind: attempt.kind,
      milliseconds: attempt.milliseconds,
      instant: attempt.instant,
      programVersion: attempt.programVersion
    )
    #expect(
      throws: ProgressStoreError(
        path: folder.database,
        problem: .conflictingAttempt(id: attempt.id.description)
      )
    ) {
      try store.record(forged)
    }
    #expect(try log() == [attempt])
  }

  @Test func `an answer that is no JSON is refused`() throws {
    #expect(
      throws: ProgressStoreError(
        path: folder.database,
        problem: .refusedValue(
          reason: "CHECK constraint failed: answer IS NULL OR json_valid(answer)"
        )
      )
    ) {
      try store.record(.sample(json: "a, b"))
    }
    #expect(try log().isEmpty)
  }

  @Test(arguments: [
    ("UPDATE attempt SET score = 1", "attempts are never changed"),
    ("UPDATE OR REPLACE attempt SET sequence = 2", "attempts are never changed"),
    ("DELETE FROM attempt", "attempts are never removed"),
    ("REPLACE INTO attempt SELECT * FROM attempt", "attempts are never replaced"),
    ("INSERT INTO attempt SELECT * FROM attempt", "attempts are never replaced"),
  ])
  func `no program can change, remove or replace a row`(sql: String, reason: String) throws {
    let attempt = Attempt.sample()
    try store.record(attempt)
    let refusal = #expect(throws: DatabaseError.self) { try folder.execute(sql) }
    #expect(refusal?.message == reason)
    #expect(try log() == [attempt])
  }

  @Test func `two programs write to the same log at once`() async throws {
    let stores = [store, try ProgressStore(path: folder.database)]
    try await withThrowingTaskGroup { group in
      for store in stores {
        group.addTask {
          for _ in 0..<50 { try store.record(.sample()) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try log().count == 100)
    #expect(try log(stores[1]) == log(stores[0]))
  }

  @Test func `a database that another program keeps locked is an error, and works afterwards`()
    throws
  {
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    let other = try DatabaseQueue(path: folder.database)
    try other.inTransaction(.immediate) { _ in
      #expect(throws: ProgressStoreError(path: folder.database, problem: .locked)) {
        try store.record(.sample())
      }
      return .rollback
    }
    try store.record(.sample())
    #expect(try log().count == 1)
  }

  @Test func `a full disk is an error, keeps what was recorded, and works afterwards`() throws {
    try store.queue.writeWithoutTransaction { database in
      let pages = try #require(try Int.fetchOne(database, sql: "PRAGMA page_count"))
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let first = Attempt.sample()
    let large = Attempt.sample(json: "\"\(String(repeating: "x", count: 20_000))\"")
    try store.record(first)
    #expect(throws: ProgressStoreError(path: folder.database, problem: .full)) {
      try store.record(large)
    }
    #expect(try log() == [first])
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    try store.record(large)
    #expect(try log() == [first, large])
    #expect(problem(opening: folder.database) == nil)
  }
}
