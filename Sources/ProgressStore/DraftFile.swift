internal import Foundation

/// A new file of mode 0600 that gets its name only when its content is complete.
struct DraftFile {
  /// The name that the file is to have.
  let path: String
  /// The name that it has until then, in the same folder.
  let draftPath: String

  /// What stands between the name of a file and the six characters that tell its drafts apart.
  private static let mark = ".new-"

  /// Creates an empty draft beside the path.
  init(for path: String) throws(ProgressStoreError) {
    var name = Array("\(path)\(Self.mark)XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw ProgressStoreError(path: path, systemError: errno) }
    defer { close(descriptor) }
    self.path = path
    draftPath = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // The umask may have taken permissions away. A file system without modes may refuse to set
    // one, and is used all the same.
    _ = fchmod(descriptor, 0o600)
  }

  /// Runs the body with a new draft, and discards the draft if the body throws.
  static func making<Result>(
    _ path: String,
    _ body: (DraftFile) throws(ProgressStoreError) -> Result
  ) throws(ProgressStoreError) -> Result {
    let draft = try DraftFile(for: path)
    do {
      return try body(draft)
    } catch {
      draft.discard()
      throw error
    }
  }

  /// Appends the text.
  func append(_ text: String) throws(ProgressStoreError) {
    let descriptor = open(draftPath, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw ProgressStoreError(path: path, systemError: errno) }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw ProgressStoreError(path: path, systemError: errno) }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Gives the file its name, or discards it and returns false if something has that name already.
  func publish() throws(ProgressStoreError) -> Bool {
    try synchronize()
    let isPublished = try Folder.move(draftPath, to: path)
    discard()
    return isPublished
  }

  /// Gives the file its name in the place of what has that name now.
  func replace() throws(ProgressStoreError) {
    try synchronize()
    guard rename(draftPath, path) == 0 else {
      throw ProgressStoreError(path: path, systemError: errno)
    }
    discard()
  }

  // SQLite does not wait until a copy is on the disk, but a name must not outlive a lost content.
  private func synchronize() throws(ProgressStoreError) {
    let descriptor = open(draftPath, O_RDONLY)
    guard descriptor >= 0 else { throw ProgressStoreError(path: path, systemError: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw ProgressStoreError(path: path, systemError: errno) }
  }

  /// Removes the draft and what SQLite may have left beside it.
  func discard() {
    Self.removeDraft(draftPath)
  }

  /// Removes the drafts that programs left in the folder when they were killed.
  ///
  /// Only who has the folder's lock knows that nobody is at work on them.
  static func removeAbandoned(in folder: String, of name: String) {
    for draft in (try? Folder.names(in: folder)) ?? []
    where draft.hasPrefix(name + mark) || draft.contains("-\(name)\(mark)") {
      removeDraft("\(folder)/\(draft)")
    }
  }

  private static func removeDraft(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] {
      unlink(path + suffix)
    }
  }
}
