import Foundation
import GRDB
import Testing

@testable import ProgressStore

/// An empty folder that is removed with its content when the value goes.
final class TemporaryFolder {
  /// The folder's path.
  let path: String

  /// Creates the folder among the system's temporary files.
  init() throws {
    let parent = FileManager.default.temporaryDirectory.path
    path = "\(parent)/progress-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of the database that the tests use.
  var database: String { "\(path)/progress.sqlite" }

  /// Returns the sorted names of what is in the folder of this name below, or in this one.
  func names(in subfolder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(subfolder)").sorted()
  }

  /// Writes a file of these bytes in place of the database.
  func writeDatabase(_ bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: database))
  }

  /// Returns the bytes of the database file.
  func readDatabase() throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: database))
  }

  /// Runs the SQL on the database through a connection of its own.
  func execute(_ sql: String) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }
}

/// Returns the permission bits of the file or folder.
func mode(_ path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return try #require(attributes[.posixPermissions] as? NSNumber).intValue
}

/// Returns the problem for which the store cannot be opened, or nil if it can.
func problem(opening path: String) -> ProgressStoreError.Problem? {
  do throws(ProgressStoreError) {
    _ = try ProgressStore(path: path)
    return nil
  } catch {
    return error.problem
  }
}
