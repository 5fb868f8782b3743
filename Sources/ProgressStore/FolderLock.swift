internal import Foundation

/// The right to create and to move databases in a folder, which one program has at a time.
///
/// It ends with the program, too. Where the file system knows no locks, everybody has it.
struct FolderLock {
  private let descriptor: CInt

  /// Waits up to five seconds for the right.
  init(_ folder: String) throws(ProgressStoreError) {
    descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ProgressStoreError(path: folder, systemError: errno) }
    for _ in 0..<500 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(10_000)
    }
    close(descriptor)
    throw ProgressStoreError(path: folder, problem: .locked)
  }

  /// Gives the right back.
  func release() {
    close(descriptor)
  }
}
