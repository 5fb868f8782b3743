import Foundation
import GRDB
import Learning
import Testing

@testable import ProgressStore

@Suite struct `Creating a store` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `new folders have mode 0700, and the database and its companions 0600`() throws {
    let path = "\(folder.path)/share/methodical/progress.sqlite"
    let store = try ProgressStore(path: path)
    try store.record(.sample())
    #expect(try mode("\(folder.path)/share") == 0o700)
    #expect(try mode("\(folder.path)/share/methodical") == 0o700)
    for suffix in ["", "-wal", "-shm"] {
      #expect(try mode(path + suffix) == 0o600, "\(suffix)")
    }
  }

  @Test func `a folder that exists keeps its mode`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    _ = try ProgressStore(path: folder.database)
    #expect(try mode(folder.path) == 0o755)
  }

  @Test func `nothing but the database is left when the store goes`() throws {
    _ = try ProgressStore(path: folder.database)
    #expect(try folder.names() == ["progress.sqlite"])
  }

  @Test func `the file says whose it is and how it is written`() throws {
    let store = try ProgressStore(path: folder.database)
    let settings = try store.queue.read { database in
      try ["application_id", "journal_mode", "synchronous", "fullfsync"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["1297369156", "wal", "2", "1"])
  }

  @Test func `several programs that create the same store at once share one`() async throws {
    let path = folder.database
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { try ProgressStore(path: path).record(.sample()) }
      }
      try await group.waitForAll()
    }
    let store = try ProgressStore(path: path)
    #expect(try store.attempts(learner: "Ann", course: "write-methods").count == 8)
    #expect(
      try folder.names() == ["progress.sqlite", "progress.sqlite-shm", "progress.sqlite-wal"]
    )
  }

  @Test func `a draft takes no name that is taken`() throws {
    try folder.writeDatabase(Data("mine".utf8))
    let draft = try DraftFile(for: folder.database)
    #expect(try mode(draft.draftPath) == 0o600)
    #expect(try !draft.publish())
    #expect(try folder.readDatabase() == Data("mine".utf8))
    #expect(try folder.names() == ["progress.sqlite"])
  }

  @Test func `without hard links a file takes a free name, and only a free one`() throws {
    let draft = try DraftFile(for: folder.database)
    let path = folder.database
    #expect(try Folder.moveWithoutLink(draft.draftPath, to: path, after: EPERM))
    #expect(try folder.names() == ["progress.sqlite"])
    let second = try DraftFile(for: path)
    #expect(try !Folder.moveWithoutLink(second.draftPath, to: path, after: EPERM))
    #expect(throws: ProgressStoreError(path: path, problem: .full)) {
      try Folder.moveWithoutLink(second.draftPath, to: path, after: ENOSPC)
    }
  }

  @Test func `what a killed program left of a database is removed by the next`() throws {
    for name in ["progress.sqlite.new-a1B2c3", "progress.sqlite.new-a1B2c3-journal"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }
    _ = try ProgressStore(path: folder.database)
    #expect(try folder.names() == ["progress.sqlite"])
  }

  @Test func `a store in memory begins empty and takes attempts`() throws {
    let store = try ProgressStore.inMemory()
    let attempt = Attempt.sample()
    try store.record(attempt)
    #expect(try store.attempts(learner: "Ann", course: "write-methods") == [attempt])
    #expect(try ProgressStore.inMemory().learners().isEmpty)
  }

  @Test func `names that SQLite reads specially are names of files`() {
    #expect(ProgressStore.fileName(":memory:") == "./:memory:")
    #expect(ProgressStore.fileName("file:x?mode=memory") == "./file:x?mode=memory")
    #expect(ProgressStore.fileName("/a/:memory:") == "/a/:memory:")
  }

  @Test func `the folder of a path is what stands before its last slash`() {
    #expect(Folder.containing("/a/b.sqlite") == "/a")
    #expect(Folder.containing("/b.sqlite") == "/")
    #expect(Folder.containing("b.sqlite") == ".")
  }
}
