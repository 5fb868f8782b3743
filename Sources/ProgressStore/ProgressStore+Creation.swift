internal import Foundation
internal import GRDB

extension ProgressStore {
  /// Creates an empty database at the path, unless something is there.
  ///
  /// The database appears under its name only when it is complete, so that neither a crash nor
  /// another program starting at the same moment meets an empty file. Who has the lock of the folder
  /// already says so.
  static func createFile(at path: String, hasLock: Bool) throws(ProgressStoreError) {
    guard isMissing(path) else { return }
    let folder = Folder.containing(path)
    try Folder.create(at: folder)
    let lock = hasLock ? nil : try FolderLock(folder)
    defer { lock?.release() }
    // The journal is looked for first: beside a file that another program creates meanwhile it
    // would be no stray.
    let hasJournal = !isMissing("\(path)-wal") || !isMissing("\(path)-journal")
    guard isMissing(path) else { return }
    // SQLite would replay the journal of a lost database into the new one.
    if hasJournal { throw ProgressStoreError(path: path, problem: .strayJournal) }
    DraftFile.removeAbandoned(in: folder, of: Folder.name(of: path))
    _ = try DraftFile.making(path) { (draft) throws(ProgressStoreError) in
      try writeDatabase(to: draft)
      return try draft.publish()
    }
  }

  /// Returns whether nothing has the name.
  static func isMissing(_ path: String) -> Bool {
    access(path, F_OK) != 0 && errno == ENOENT
  }

  /// Makes the draft an empty database.
  ///
  /// Nothing waits for the disk until the draft gets its name, which is most of the time that it
  /// would take.
  static func writeDatabase(to draft: DraftFile) throws(ProgressStoreError) {
    try ProgressStoreError.translating(draft.path) {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
      }
      let queue = try DatabaseQueue(path: draft.draftPath, configuration: configuration)
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      }
      try Schema.bringUpToDate(queue)
      try queue.close()
    }
  }

  /// Checks what SQLite would not refuse by itself: an empty file and one that is only read.
  static func checkFile(at path: String) throws(ProgressStoreError) {
    var status = stat()
    guard access(path, R_OK | W_OK) == 0, access(Folder.containing(path), W_OK | X_OK) == 0,
      stat(path, &status) == 0
    else {
      throw ProgressStoreError(path: path, systemError: errno)
    }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size == 0 {
      throw ProgressStoreError(path: path, problem: .empty)
    }
  }
}
