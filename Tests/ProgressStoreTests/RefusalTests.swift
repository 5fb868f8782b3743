import Foundation
import GRDB
import Learning
import Testing

@testable import ProgressStore

@Suite struct `Refusing what is no sound store` {
  typealias Problem = ProgressStoreError.Problem

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `an empty file is damage, not a new store`() throws {
    try folder.writeDatabase(Data())
    #expect(problem(opening: folder.database) == .empty)
    #expect(try folder.readDatabase().isEmpty)
    #expect(try folder.names() == ["progress.sqlite"])
  }

  @Test func `a file of another kind is left as it is`() throws {
    let letter = Data(String(repeating: "Dear diary, ", count: 1_000).utf8)
    try folder.writeDatabase(letter)
    #expect(problem(opening: folder.database) == .notADatabase)
    #expect(try folder.readDatabase() == letter)
    #expect(try folder.names() == ["progress.sqlite"])
  }

  @Test(arguments: [0, 1, 0x0F05_5112])
  func `the database of another program is left as it is`(applicationID: Int) throws {
    try folder.execute(
      "PRAGMA application_id = \(applicationID); CREATE TABLE attempt (sequence INTEGER)"
    )
    let before = try folder.readDatabase()
    #expect(problem(opening: folder.database) == .foreign(applicationID: applicationID))
    #expect(try folder.readDatabase() == before)
    #expect(try folder.names() == ["progress.sqlite"])
  }

  @Test func `the database of a newer version is left as it is`() throws {
    _ = try ProgressStore(path: folder.database)
    try folder.execute("INSERT INTO grdb_migrations VALUES ('2 something to come')")
    let before = try folder.readDatabase()
    #expect(problem(opening: folder.database) == .newer)
    #expect(try folder.readDatabase() == before)
  }

  @Test func `pages that nothing uses are found`() throws {
    try ProgressStore(path: folder.database).record(.sample())
    try folder.execute(
      """
      PRAGMA writable_schema = ON;
      DELETE FROM sqlite_schema WHERE name = 'attempt_by_learner';
      PRAGMA writable_schema = OFF;
      """
    )
    guard case .damaged(let findings) = problem(opening: folder.database) else {
      Issue.record("the store was opened, or refused for another reason")
      return
    }
    // Versions of SQLite differ in the words that follow.
    #expect(findings.map { $0.prefix(6) } == ["Page 6"])
  }

  @Test func `overwritten bytes are refused or harmless, never changed and never a crash`() throws {
    let store = try ProgressStore(path: folder.database)
    for _ in 0..<40 { try store.record(.sample()) }
    try store.queue.close()
    let sound = try folder.readDatabase()
    var refusals = 0
    for offset in stride(from: 0, to: sound.count, by: 509) {
      var damaged = sound
      let end = min(offset + 61, sound.count)
      damaged.replaceSubrange(offset..<end, with: repeatElement(0xA7, count: end - offset))
      try folder.writeDatabase(damaged)
      let isRefused = problem(opening: folder.database) != nil
      #expect(try !isRefused || folder.readDatabase() == damaged, "offset \(offset)")
      if isRefused { refusals += 1 }
    }
    #expect(refusals > 10)
  }

  @Test func `a row that no attempt of ours can be is damage, not a crash`() throws {
    let store = try ProgressStore(path: folder.database)
    try store.record(.sample())
    let number = String(repeating: "7", count: 36)
    try store.queue.write { database in
      try database.execute(
        sql: """
          CREATE TEMP TABLE odd AS SELECT * FROM attempt;
          UPDATE odd SET id = '\(number)', sequence = 2;
          INSERT INTO attempt SELECT * FROM odd;
          """
      )
    }
    #expect(
      throws: ProgressStoreError(
        path: folder.database,
        problem: .damaged(findings: [#"UnreadableValue(column: "id")"#])
      )
    ) {
      try store.attempts(learner: "Ann", course: "write-methods")
    }
  }

  @Test(arguments: ["-wal", "-journal"])
  func `a journal whose database is gone is not played into a new one`(suffix: String) throws {
    try Data("commits".utf8).write(to: URL(fileURLWithPath: folder.database + suffix))
    #expect(problem(opening: folder.database) == .strayJournal)
    #expect(try folder.names() == ["progress.sqlite\(suffix)"])
  }

  @Test func `a path below a file, a folder and a dangling link say why they are no store`() throws
  {
    try folder.writeDatabase(Data("a file".utf8))
    let below = "\(folder.database)/progress.sqlite"
    #expect(problem(opening: below) == .inaccessible(reason: "not a directory"))
    #expect(
      problem(opening: folder.path) == .inaccessible(reason: "unable to open database file")
    )
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(
      atPath: link,
      withDestinationPath: "\(folder.path)/nowhere"
    )
    #expect(problem(opening: link) == .inaccessible(reason: "no such file or directory"))
    #expect(try folder.names() == ["link", "progress.sqlite"])
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `a folder or file that is only read is refused before anything is lost`() throws {
    _ = try ProgressStore(path: folder.database)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    let refusal = Problem.inaccessible(reason: "permission denied")
    #expect(problem(opening: folder.database) == refusal)
    #expect(problem(opening: "\(folder.path)/new.sqlite") == refusal)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.database)
    #expect(problem(opening: folder.database) == refusal)
  }
}
