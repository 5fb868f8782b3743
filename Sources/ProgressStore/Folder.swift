internal import Foundation

/// The folders of files, by path.
enum Folder {
  /// Returns the folder in which the file is.
  static func containing(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Returns the name of the file within its folder.
  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// Creates the folder and those that it lacks above it with mode 0700, whatever the umask.
  static func create(at path: String) throws(ProgressStoreError) {
    if access(path, F_OK) == 0 { return }
    let parent = containing(path)
    if parent != path { try create(at: parent) }
    if mkdir(path, 0o700) == 0 {
      // As with files, the umask may have taken permissions away.
      _ = chmod(path, 0o700)
    } else if errno != EEXIST {
      throw ProgressStoreError(path: path, systemError: errno)
    }
  }

  /// Returns the sorted names of what is in the folder; none if there is no folder.
  static func names(in path: String) throws(ProgressStoreError) -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      let reason = "the folder cannot be listed"
      throw ProgressStoreError(path: path, problem: .inaccessible(reason: reason))
    }
  }

  /// Gives the file another name, or returns false if something has that name already.
  static func move(_ path: String, to name: String) throws(ProgressStoreError) -> Bool {
    guard link(path, name) == 0 else {
      return try moveWithoutLink(path, to: name, after: errno)
    }
    unlink(path)
    return true
  }

  /// Gives the file another name on a file system that knows no hard links, as the error tells.
  ///
  /// Renaming replaces what has the name, so the name is first claimed with an empty file.
  static func moveWithoutLink(
    _ path: String,
    to name: String,
    after error: CInt
  ) throws(ProgressStoreError) -> Bool {
    if error == EEXIST { return false }
    guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(error) else {
      throw ProgressStoreError(path: name, systemError: error)
    }
    let claim = open(name, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    if claim < 0, errno == EEXIST { return false }
    guard claim >= 0, close(claim) == 0, rename(path, name) == 0 else {
      throw ProgressStoreError(path: name, systemError: errno)
    }
    return true
  }
}
