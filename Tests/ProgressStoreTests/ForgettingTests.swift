import Foundation
import GRDB
import Learning
import Testing

@testable import ProgressStore

@Suite struct `Forgetting a learner` {
  let folder: TemporaryFolder
  let store: ProgressStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: folder.database)
  }

  private func record(_ learner: String, count: Int = 1) throws {
    for _ in 0..<count {
      try store.record(.sample(learner: learner, json: #""the words of \#(learner)""#))
    }
    let instant = Instant(milliseconds: 0)
    try store.setPlace(
      Place(learner: learner, course: "c", lesson: "l", step: "s", instant: instant)
    )
  }

  private func keepCopy(day: Int64) throws {
    try store.keepCopy(at: Instant(milliseconds: day * 86_400_000), ifOlderThanDays: 1)
  }

  /// Returns the names of all files below the folder that have the text in their bytes.
  private func files(holding text: String) throws -> [String] {
    try (folder.names() + folder.names(in: "copies").map { "copies/\($0)" }).filter { name in
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
      return bytes?.range(of: Data(text.utf8)) != nil
    }
  }

  @Test func `no byte of the learner stays in the store or its copies`() throws {
    try record("Bob", count: 40)
    try keepCopy(day: 1)
    try record("Ann", count: 40)
    try keepCopy(day: 2)
    let forgotten = try store.forget("Ann")
    #expect(
      forgotten
        == Forgotten(attempts: 40, places: 1, copies: ["1970-01-03T000000Z-progress.sqlite"])
    )
    #expect(try files(holding: "words of Ann").isEmpty)
    #expect(try store.learners() == ["Bob"])
    #expect(try store.attempts(learner: "Bob", course: "write-methods").count == 40)
    store.close()
    #expect(try files(holding: "words of Ann").isEmpty)
    #expect(
      try files(holding: "words of Bob")
        == ["progress.sqlite", "copies/1970-01-02T000000Z-progress.sqlite"]
    )
    #expect(problem(opening: folder.database) == nil)
  }

  @Test func `rows of others can be removed as little as before`() throws {
    try record("Ann")
    try record("Bob")
    _ = try store.forget("Ann")
    let refusal = #expect(throws: DatabaseError.self) {
      try folder.execute("DELETE FROM attempt")
    }
    #expect(refusal?.message == "attempts are never removed")
    try store.record(.sample(learner: "Bob"))
  }

  @Test func `while another program has the file open nothing is removed`() throws {
    try record("Ann")
    try keepCopy(day: 1)
    let other = try ProgressStore(path: folder.database)
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    #expect(throws: ProgressStoreError(path: folder.database, problem: .locked)) {
      try store.forget("Ann")
    }
    #expect(try other.learners() == ["Ann"])
    #expect(try folder.names(in: "copies").count == 1)
    other.close()
    #expect(try store.forget("Ann").attempts == 1)
  }

  @Test func `a copy that cannot be read is removed, since it may hold anybody`() throws {
    try record("Ann")
    try keepCopy(day: 1)
    let copy = "\(folder.path)/copies/1970-01-02T000000Z-progress.sqlite"
    try Data("half a copy".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(try store.forget("Ann").copies.count == 1)
    #expect(try folder.names(in: "copies").isEmpty)
  }

  @Test func `afterwards others work with the file again`() throws {
    try record("Ann")
    try record("Bob")
    _ = try store.forget("Ann")
    let other = try ProgressStore(path: folder.database)
    try other.record(.sample(learner: "Bob"))
    #expect(try store.attempts(learner: "Bob", course: "write-methods").count == 2)
  }
}
