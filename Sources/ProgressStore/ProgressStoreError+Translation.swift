internal import Foundation
internal import GRDB

extension ProgressStoreError {
  /// Runs the body and translates what it throws into an error about the path.
  static func translating<Result>(
    _ path: String,
    _ body: () throws -> Result
  ) throws(ProgressStoreError) -> Result {
    do {
      return try body()
    } catch let error as ProgressStoreError {
      throw error
    } catch let error as DatabaseError {
      throw ProgressStoreError(path: path, databaseError: error)
    } catch {
      // All that is left are rows that cannot be read as what their columns promise.
      throw ProgressStoreError(path: path, problem: .damaged(findings: ["\(error)"]))
    }
  }

  /// Creates an error from the number that a system call left in `errno`.
  init(path: String, systemError number: CInt) {
    let isFull = number == ENOSPC || number == EDQUOT
    let reason = String(cString: strerror(number)).lowercased()
    self.init(path: path, problem: isFull ? .full : .inaccessible(reason: reason))
  }

  /// Creates an error from one of SQLite.
  init(path: String, databaseError error: DatabaseError) {
    let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    let problem: Problem =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase
      case .SQLITE_CORRUPT: .damaged(findings: [message])
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      case .SQLITE_FULL: .full
      // Of a journal's index that finds no room SQLite says no more than that.
      case .SQLITE_IOERR where Folder.containing(path).isOnFullDisk: .full
      case .SQLITE_CONSTRAINT: .refusedValue(reason: message)
      default: .inaccessible(reason: message)
      }
    self.init(path: path, problem: problem)
  }
}

extension String {
  /// Whether the folder of this path lies on a disk without room for the index of a journal.
  fileprivate var isOnFullDisk: Bool {
    var status = statvfs()
    guard statvfs(self, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 1 << 16
  }
}
