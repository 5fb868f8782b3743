internal import Foundation

/// A new file of mode 0600 that gets its name only when its content is complete.
struct DraftFile {
  /// The name that the file is to have.
  let path: String
  /// The name that it has until then, in the same folder.
  let draftPath: String

  /// Creates an empty draft beside the path.
  init(for path: String) throws(ProgressStoreError) {
    var name = Array("\(path).new-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw ProgressStoreError(path: path, systemError: errno) }
    defer { close(descriptor) }
    self.path = path
    draftPath = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // The umask may have taken permissions away. A file system without modes may refuse to set
    // one, and is used all the same.
    _ = fchmod(descriptor, 0o600)
  }

  /// Gives the file its name, or discards it and returns false if something has that name already.
  func publish() throws(ProgressStoreError) -> Bool {
    try synchronize()
    let isPublished = link(draftPath, path) == 0 ? true : try publishWithoutLink(after: errno)
    discard()
    return isPublished
  }

  // SQLite does not wait until a copy is on the disk, but a name must not outlive a lost content.
  private func synchronize() throws(ProgressStoreError) {
    let descriptor = open(draftPath, O_RDONLY)
    guard descriptor >= 0 else { throw ProgressStoreError(path: path, systemError: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw ProgressStoreError(path: path, systemError: errno) }
  }

  /// Gives the file its name on a file system that knows no hard links.
  ///
  /// Renaming replaces what has the name, so the name is first claimed with an empty file.
  func publishWithoutLink(after error: CInt) throws(ProgressStoreError) -> Bool {
    if error == EEXIST { return false }
    guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(error) else {
      throw ProgressStoreError(path: path, systemError: error)
    }
    let claim = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    if claim < 0, errno == EEXIST { return false }
    guard claim >= 0, close(claim) == 0, rename(draftPath, path) == 0 else {
      throw ProgressStoreError(path: path, systemError: errno)
    }
    return true
  }

  /// Removes the draft and what SQLite may have left beside it.
  func discard() {
    for suffix in ["", "-journal", "-wal", "-shm"] {
      unlink(draftPath + suffix)
    }
  }
}
