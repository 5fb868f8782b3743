import Foundation
import GRDB
import Learning
import Testing

@testable import ProgressStore

@Suite struct `Restoring a store` {
  let folder: TemporaryFolder

  /// Noon of 31 January 2026.
  let noon = Instant(milliseconds: 1_769_860_800_000)
  let aside = "progress.sqlite.damaged-2026-01-31T120000Z"

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Opens the store as the program does.
  private func open(
    isOwnPlace: Bool = true
  ) throws(ProgressStoreError) -> (store: ProgressStore, restoration: Restoration?) {
    try ProgressStore.open(path: folder.database, isOwnPlace: isOwnPlace, at: noon)
  }

  /// Leaves a store of some attempts with copies of its first so many, and returns the attempts.
  private func leaveStore(copies: [Int]) throws -> [Attempt] {
    let store = try ProgressStore(path: folder.database)
    let attempts = (0..<60).map { Attempt.sample(instant: $0) }
    for (index, attempt) in attempts.enumerated() {
      if let day = copies.firstIndex(of: index) {
        let moment = Instant(milliseconds: Int64(day + 1) * 86_400_000)
        try store.keepCopy(at: moment, ifOlderThanDays: 1)
      }
      try store.record(attempt)
    }
    try store.queue.close()
    return attempts
  }

  private func log(_ store: ProgressStore) throws -> [Attempt] {
    try store.attempts(learner: "Ann", course: "write-methods")
  }

  @Test func `a sound store is opened, and nothing is said`() throws {
    let attempts = try leaveStore(copies: [10])
    let (store, restoration) = try open()
    #expect(restoration == nil)
    #expect(try log(store) == attempts)
  }

  struct Damage: CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (Data) -> Data
  }

  static let damages = [
    Damage(testDescription: "cut in half") { $0.prefix($0.count / 2) },
    Damage(testDescription: "no byte is left") { _ in Data() },
    Damage(testDescription: "overwritten from the second page on") { bytes in
      bytes.prefix(4096) + Data(repeating: 0xA7, count: bytes.count - 4096)
    },
    Damage(testDescription: "overwritten from the first byte on") { bytes in
      Data(repeating: 0xA7, count: bytes.count)
    },
    Damage(testDescription: "a letter is in its place") { _ in
      Data(String(repeating: "Dear diary, ", count: 1_000).utf8)
    },
    Damage(testDescription: "the application id is another") { bytes in
      bytes.prefix(68) + Data([0, 0, 0, 7]) + bytes.dropFirst(72)
    },
  ]

  @Test(arguments: damages)
  func `what is damaged is moved aside whole, and the latest copy takes its place`(
    damage: Damage
  ) throws {
    let attempts = try leaveStore(copies: [10, 40])
    let damaged = damage.change(try folder.readDatabase())
    try folder.writeDatabase(damaged)
    let (store, restoration) = try open(isOwnPlace: false)
    #expect(restoration?.aside == "\(folder.path)/\(aside)")
    #expect(restoration?.copy == "1970-01-03T000000Z-progress.sqlite")
    #expect(try log(store) == Array(attempts[..<40]))
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(aside)")) == damaged)
    #expect(try mode(folder.database) == 0o600)
    #expect(try store.filesAside() == ["\(folder.path)/\(aside)"])
    try store.record(.sample())
    try store.queue.close()
    #expect(try open().restoration == nil)
  }

  @Test func `a damaged copy is passed over`() throws {
    let attempts = try leaveStore(copies: [10, 40])
    let copy = "\(folder.path)/copies/1970-01-03T000000Z-progress.sqlite"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    try bytes.prefix(5_000).write(to: URL(fileURLWithPath: copy))
    try folder.writeDatabase(Data())
    let (store, restoration) = try open()
    #expect(restoration?.copy == "1970-01-02T000000Z-progress.sqlite")
    #expect(try log(store) == Array(attempts[..<10]))
  }

  @Test func `without a copy progress begins anew`() throws {
    _ = try leaveStore(copies: [])
    try folder.writeDatabase(folder.readDatabase().prefix(9_000))
    let (store, restoration) = try open()
    #expect(restoration?.copy == nil)
    #expect(try log(store).isEmpty)
    #expect(try folder.names().contains(aside))
  }

  @Test func `files that were moved aside are never overwritten`() throws {
    for letter in ["a", "b", "c"] {
      try folder.writeDatabase(Data(letter.utf8))
      try open().store.queue.close()
    }
    for (name, letter) in [(aside, "a"), (aside + "-2", "b"), (aside + "-3", "c")] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
      #expect(bytes == Data(letter.utf8))
    }
  }

  @Test func `journals go with their database`() throws {
    try folder.writeDatabase(Data())
    for suffix in ["-wal", "-shm"] {
      try Data(suffix.utf8).write(to: URL(fileURLWithPath: folder.database + suffix))
    }
    try open().store.queue.close()
    let journal = URL(fileURLWithPath: "\(folder.path)/\(aside)-wal")
    #expect(try Data(contentsOf: journal) == Data("-wal".utf8))
    #expect(
      try open().store.filesAside() == ["", "-shm", "-wal"].map { "\(folder.path)/\(aside)\($0)" }
    )
  }

  @Test func `a journal whose database is gone is moved aside, too`() throws {
    let attempts = try leaveStore(copies: [10])
    try FileManager.default.removeItem(atPath: folder.database)
    try Data("commits".utf8).write(to: URL(fileURLWithPath: folder.database + "-wal"))
    let (store, restoration) = try open()
    #expect(restoration?.error.problem == .strayJournal)
    #expect(restoration?.aside == "\(folder.path)/\(aside)-wal")
    #expect(try log(store) == Array(attempts[..<10]))
    #expect(try folder.names().contains(aside + "-wal"))
  }

  @Test func `a file of somebody else at a place that was named is refused, and left there`() throws
  {
    let letter = Data(String(repeating: "Dear diary, ", count: 1_000).utf8)
    try folder.writeDatabase(letter)
    let error = #expect(throws: ProgressStoreError.self) { try open(isOwnPlace: false) }
    #expect(error?.problem == .notADatabase)
    #expect(try folder.readDatabase() == letter)
    #expect(try folder.names() == ["progress.sqlite"])
  }

  @Test func `a newer store is refused and not replaced by an older copy`() throws {
    _ = try leaveStore(copies: [10])
    try folder.execute("INSERT INTO grdb_migrations VALUES ('9 something to come')")
    let error = #expect(throws: ProgressStoreError.self) { try open() }
    #expect(error?.problem == .newer)
    #expect(try folder.names() == ["copies", "progress.sqlite"])
  }

  @Test func `a large file is looked through when a copy is due, and not at every start`() throws {
    let store = try ProgressStore(path: folder.database)
    let words = "\"\(String(repeating: "x", count: 50_000))\""
    for _ in 0..<100 { try store.record(.sample(json: words)) }
    try store.keepCopy(at: noon, ifOlderThanDays: 1)
    try store.queue.close()
    var bytes = try folder.readDatabase()
    let middle = bytes.count / 2 / 4096 * 4096
    bytes.replaceSubrange(middle..<(middle + 40_960), with: repeatElement(0xA7, count: 40_960))
    try folder.writeDatabase(bytes)
    try open().store.queue.close()
    let nextDay = Instant(milliseconds: noon.milliseconds + 86_400_000)
    let (restored, restoration) = try ProgressStore.open(
      path: folder.database,
      isOwnPlace: true,
      at: nextDay
    )
    #expect(restoration?.copy == "2026-01-31T120000Z-progress.sqlite")
    #expect(try log(restored).count == 100)
  }

  @Test func `several programs that meet the damage at once share the copy`() async throws {
    let attempts = try leaveStore(copies: [10])
    try folder.writeDatabase(Data())
    let path = folder.database
    try await withThrowingTaskGroup { group in
      for _ in 0..<6 {
        group.addTask { [noon] in
          let opening = try ProgressStore.open(path: path, isOwnPlace: true, at: noon)
          try opening.store.record(.sample())
        }
      }
      try await group.waitForAll()
    }
    let (store, restoration) = try open()
    #expect(restoration == nil)
    #expect(try log(store).prefix(10) == attempts[..<10])
    #expect(try log(store).count == 16)
    #expect(try store.filesAside().count == 1)
  }

  @Test func `what happened is said in words`() {
    let error = ProgressStoreError(path: "/home/ann/progress.sqlite", problem: .empty)
    let aside = "/home/ann/progress.sqlite.damaged-2026-01-31T120000Z"
    let copy = "2026-01-30T180000Z-progress.sqlite"
    let head = """
      the progress in '/home/ann/progress.sqlite' could not be used: \
      the file is empty, expected a Methodical database
      It was moved to '\(aside)', and nothing was deleted. \

      """
    #expect(
      Restoration(error: error, aside: aside, copy: copy).description == head
        + "The copy '\(copy)' took its place; answers that were given after it are missing."
    )
    #expect(
      Restoration(error: error, aside: aside, copy: nil).description == head
        + "There is no sound copy of it, so your progress begins anew."
    )
  }
}
