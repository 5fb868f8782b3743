internal import Foundation
internal import GRDB
public import Learning

extension ProgressStore {
  /// Copies the database into the folder `copies` beside it, unless that was done in these days.
  ///
  /// The three latest copies are kept, each with its moment in its name. A store without an
  /// attempt, or in memory, is not copied.
  public func keepCopy(at now: Instant, ifOlderThanDays days: Int64) throws(ProgressStoreError) {
    guard path != Self.memoryPath, try hasAttempts(), let name = now.fileName else { return }
    guard try Self.isCopyDue(of: path, at: now, afterDays: days) else { return }
    let folder = Self.copiesFolder(of: path)
    try Folder.create(at: folder)
    let lock = try FolderLock(folder)
    defer { lock.release() }
    DraftFile.removeAbandoned(in: folder, of: Folder.name(of: path))
    // Another program may have been quicker.
    guard try Self.isCopyDue(of: path, at: now, afterDays: days) else { return }
    let queue = queue
    let copy = "\(folder)/\(name)\(Self.copySuffix(of: path))"
    _ = try DraftFile.making(copy) { (draft) throws(ProgressStoreError) in
      try queue.writeCopy(to: draft)
      return try draft.publish()
    }
    for outdated in try Self.copies(of: path, until: now).dropLast(3) {
      unlink("\(folder)/\(outdated)")
    }
  }

  private func hasAttempts() throws(ProgressStoreError) -> Bool {
    try ProgressStoreError.translating(path) {
      try queue.read {
        try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM attempt)") ?? false
      }
    }
  }

  /// Returns whether the latest copy is as old as that; copies from the future do not count.
  static func isCopyDue(
    of path: String,
    at now: Instant,
    afterDays days: Int64
  ) throws(ProgressStoreError) -> Bool {
    let (limit, overflow) = now.milliseconds.subtractingReportingOverflow(days * 86_400_000)
    guard !overflow, let moment = Instant(milliseconds: limit).fileName else { return false }
    // The names begin with their moments, so they sort as these do.
    guard let latest = try copies(of: path, until: now).last else { return true }
    return latest <= moment + copySuffix(of: path)
  }

  /// Returns the names of the copies, the oldest first, without those from the future.
  private static func copies(
    of path: String,
    until now: Instant
  ) throws(ProgressStoreError) -> [String] {
    guard let moment = now.fileName else { return [] }
    return try copies(of: path).filter { $0 <= moment + copySuffix(of: path) }
  }

  /// Returns the names of all copies, the oldest first.
  static func copies(of path: String) throws(ProgressStoreError) -> [String] {
    let suffix = copySuffix(of: path)
    let length = "2026-01-31T120000Z".count + suffix.count
    return try Folder.names(in: copiesFolder(of: path)).filter {
      $0.count == length && $0.hasSuffix(suffix)
    }
  }

  /// Returns the folder of the copies.
  static func copiesFolder(of path: String) -> String {
    "\(Folder.containing(path))/copies"
  }

  /// Returns the end of the names of all copies of the file.
  static func copySuffix(of path: String) -> String {
    "-\(Folder.name(of: path))"
  }
}
