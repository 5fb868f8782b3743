/// The reason for which a store cannot be opened, read or written.
public struct ProgressStoreError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The file has no bytes, which no database of ours ever has.
    case empty
    /// The file is not an SQLite database.
    case notADatabase
    /// The file is the database of the program with this SQLite application id.
    case foreign(applicationID: Int)
    /// The file was written by a newer version of the program.
    case newer
    /// The database contradicts itself, as SQLite reports it.
    case damaged(findings: [String])
    /// The database is gone, but its journal is still there.
    case strayJournal
    /// Another program did not let go of the database for five seconds.
    case locked
    /// There is no room on the disk.
    case full
    /// The system or SQLite refused to read or write, for this reason.
    case inaccessible(reason: String)
    /// A different attempt of the same id is already recorded.
    case conflictingAttempt(id: String)
    /// SQLite refused a value that our own code should not have made.
    case refusedValue(reason: String)
  }

  /// The path of the file or folder.
  public let path: String
  /// What is wrong with it.
  public let problem: Problem

  /// Creates an error about the path.
  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }
}
