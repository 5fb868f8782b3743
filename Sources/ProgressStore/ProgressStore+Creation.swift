internal import Foundation
internal import GRDB

extension ProgressStore {
  /// Creates an empty database at the path, unless something is there.
  ///
  /// The database appears under its name only when it is complete, so that neither a crash nor
  /// another program starting at the same moment meets an empty file.
  static func createFile(at path: String) throws(ProgressStoreError) {
    // The journal is looked for first: beside a file that another program creates meanwhile it
    // would be no stray.
    let hasJournal = access("\(path)-wal", F_OK) == 0 || access("\(path)-journal", F_OK) == 0
    guard access(path, F_OK) != 0, errno == ENOENT else { return }
    // SQLite would replay the journal of a lost database into the new one.
    if hasJournal { throw ProgressStoreError(path: path, problem: .strayJournal) }
    try Folder.create(at: Folder.containing(path))
    let draft = try DraftFile(for: path)
    do {
      try writeDatabase(at: draft.draftPath)
      _ = try draft.publish()
    } catch {
      draft.discard()
      throw ProgressStoreError(path: path, problem: error.problem)
    }
  }

  private static func writeDatabase(at path: String) throws(ProgressStoreError) {
    try ProgressStoreError.translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
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
