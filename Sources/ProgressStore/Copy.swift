internal import GRDB

/// A sound copy of a database, which is only read.
struct Copy {
  private let path: String
  private let queue: DatabaseQueue

  /// Opens the copy, or throws unless it is a sound database of this or an older version.
  init(path: String) throws(ProgressStoreError) {
    self.path = path
    queue = try ProgressStoreError.translating(path) {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try Schema.check($0, of: path, thoroughly: true) }
      return queue
    }
  }

  /// Returns the names of the learners in it.
  func learners() throws(ProgressStoreError) -> [String] {
    try ProgressStoreError.translating(path) { try queue.read(ProgressStore.learners) }
  }

  /// Writes its content to the draft.
  func write(to draft: DraftFile) throws(ProgressStoreError) {
    try queue.writeCopy(to: draft)
  }
}

extension DatabaseQueue {
  /// Writes the content to the draft, and looks through what was written.
  func writeCopy(to draft: DraftFile) throws(ProgressStoreError) {
    // SQLite takes an empty file as the place of the copy, and so keeps the file's mode.
    try ProgressStoreError.translating(draft.path) { try vacuum(into: draft.draftPath) }
    _ = try Copy(path: draft.draftPath)
  }
}
