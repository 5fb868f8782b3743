import Foundation
import GRDB
import Learning
import Testing

@testable import ProgressStore

@Suite struct `Keeping copies` {
  let folder: TemporaryFolder
  let store: ProgressStore

  /// Noon of 31 January 2026.
  let noon: Int64 = 1_769_860_800_000
  let hour: Int64 = 3_600_000

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: folder.database)
  }

  private func keepCopy(hours: Int64) throws {
    try store.keepCopy(at: Instant(milliseconds: noon + hours * hour), ifOlderThanDays: 1)
  }

  @Test func `a store without attempts, or in memory, is not copied`() throws {
    try keepCopy(hours: 0)
    #expect(try !folder.names().contains("copies"))
    let unsaved = try ProgressStore.inMemory()
    try unsaved.record(.sample())
    try unsaved.keepCopy(at: Instant(milliseconds: noon), ifOlderThanDays: 1)
  }

  @Test func `a copy is private, named after its moment, and a store itself`() throws {
    let attempt = Attempt.sample()
    try store.record(attempt)
    try keepCopy(hours: 0)
    #expect(try folder.names(in: "copies") == ["2026-01-31T120000Z-progress.sqlite"])
    let path = "\(folder.path)/copies/2026-01-31T120000Z-progress.sqlite"
    #expect(try mode("\(folder.path)/copies") == 0o700)
    #expect(try mode(path) == 0o600)
    let copy = try ProgressStore(path: path)
    #expect(try copy.attempts(learner: "Ann", course: "write-methods") == [attempt])
    let mode = try copy.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
  }

  @Test func `the next copy is due a day later, and three are kept`() throws {
    try store.record(.sample())
    for hours: Int64 in [0, 1, 23, 24, 47, 48, 100, 101, 124] { try keepCopy(hours: hours) }
    #expect(
      try folder.names(in: "copies") == [
        "2026-02-02T120000Z-progress.sqlite",
        "2026-02-04T160000Z-progress.sqlite",
        "2026-02-05T160000Z-progress.sqlite",
      ]
    )
  }

  @Test func `a copy may be due later than after a day`() throws {
    try store.record(.sample())
    try keepCopy(hours: 0)
    let later = Instant(milliseconds: noon + 100 * hour)
    try store.keepCopy(at: later, ifOlderThanDays: 7)
    #expect(try folder.names(in: "copies").count == 1)
    try store.keepCopy(at: later, ifOlderThanDays: 4)
    #expect(try folder.names(in: "copies").count == 2)
  }

  @Test func `what a killed program left of a copy is removed by the next`() throws {
    try store.record(.sample())
    try keepCopy(hours: 0)
    for name in ["2026-02-01T120000Z-progress.sqlite.new-a1B2c3", "notes.new-a1B2c3"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/copies/\(name)"))
    }
    try keepCopy(hours: 24)
    #expect(
      try folder.names(in: "copies") == [
        "2026-01-31T120000Z-progress.sqlite", "2026-02-01T120000Z-progress.sqlite",
        "notes.new-a1B2c3",
      ]
    )
  }

  @Test func `a damaged store is not copied over sound copies`() throws {
    for _ in 0..<400 { try store.record(.sample()) }
    try store.queue.close()
    let bytes = try folder.readDatabase()
    let half = bytes.count / 2
    try folder.writeDatabase(bytes.prefix(half) + Data(repeating: 0xA7, count: half))
    let damaged = try ProgressStore(path: folder.database, thoroughly: false)
    #expect(throws: ProgressStoreError.self) {
      try damaged.keepCopy(at: Instant(milliseconds: noon), ifOlderThanDays: 1)
    }
    #expect(try !folder.names().contains("copies") || folder.names(in: "copies").isEmpty)
  }

  @Test func `files that are no copies of this store, or from the future, are left alone`() throws {
    try store.record(.sample())
    try keepCopy(hours: 10_000)
    for name in ["notes.txt", "2020-01-01T000000Z-other.sqlite"] {
      try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/copies/\(name)"))
    }
    for day: Int64 in 0..<4 { try keepCopy(hours: day * 24) }
    #expect(
      try folder.names(in: "copies") == [
        "2020-01-01T000000Z-other.sqlite",
        "2026-02-01T120000Z-progress.sqlite",
        "2026-02-02T120000Z-progress.sqlite",
        "2026-02-03T120000Z-progress.sqlite",
        "2027-03-24T040000Z-progress.sqlite",
        "notes.txt",
      ]
    )
  }

  @Test func `a clock far out of range makes no copy`() throws {
    try store.record(.sample())
    for milliseconds: Int64 in [.min, .max] {
      try store.keepCopy(at: Instant(milliseconds: milliseconds), ifOlderThanDays: 1)
    }
    #expect(
      try folder.names() == ["progress.sqlite", "progress.sqlite-shm", "progress.sqlite-wal"]
    )
  }

  @Test func `the names of copies end in the name of their file`() {
    #expect(ProgressStore.copySuffix(of: "/data/progress.sqlite") == "-progress.sqlite")
    #expect(ProgressStore.copySuffix(of: "progress.sqlite") == "-progress.sqlite")
  }

  @Test func `a folder for copies that cannot be used is an error of its own`() throws {
    try store.record(.sample())
    try Data().write(to: URL(fileURLWithPath: "\(folder.path)/copies"))
    let error = #expect(throws: ProgressStoreError.self) { try keepCopy(hours: 0) }
    #expect(error?.path == "\(folder.path)/copies")
    #expect(try store.attempts(learner: "Ann", course: "write-methods").count == 1)
  }
}
