internal import Foundation

/// The folders of files, by path.
enum Folder {
  /// Returns the folder in which the file is.
  static func containing(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
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
}
