internal import Foundation
internal import GRDB
public import Learning

extension ProgressStore {
  /// Copies the database into the folder `copies` beside it, unless that was done within a day.
  ///
  /// The three latest copies are kept, each with its moment in its name. A store without an
  /// attempt, or in memory, is not copied.
  public func keepCopy(at now: Instant) throws(ProgressStoreError) {
    guard path != Self.memoryPath, try hasAttempts() else { return }
    let folder = "\(Folder.containing(path))/copies"
    try Folder.create(at: folder)
    guard let newest = try copyName(at: now),
      let dayOld = try copyName(at: now, secondsBefore: 86_400)
    else { return }
    let copies = try copies(in: folder, upTo: newest)
    // The names begin with their moments, so they sort as these do.
    if let latest = copies.last, latest > dayOld { return }
    try copy(to: "\(folder)/\(newest)")
    for outdated in copies.dropLast(2) {
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

  /// Returns the name of a copy of this moment, such as `2026-01-31T120000Z-progress.sqlite`.
  ///
  /// The result is nil outside the years 0 to 9999, which have no such names.
  private func copyName(
    at instant: Instant,
    secondsBefore: Int = 0
  ) throws(ProgressStoreError) -> String? {
    try ProgressStoreError.translating(path) {
      try queue.read { database in
        try String.fetchOne(
          database,
          sql: "SELECT strftime('%Y-%m-%dT%H%M%SZ', ? / 1000 - ?, 'unixepoch')",
          arguments: [instant.milliseconds, secondsBefore]
        )
        .map { $0 + Self.copySuffix(of: path) }
      }
    }
  }

  /// Returns the end of the names of all copies of the file.
  static func copySuffix(of path: String) -> String {
    "-\(path.split(separator: "/").last ?? "")"
  }

  /// Returns the sorted names of this database's copies that are no later than the given one.
  private func copies(
    in folder: String,
    upTo newest: String
  ) throws(ProgressStoreError) -> [String] {
    let suffix = Self.copySuffix(of: path)
    return try ProgressStoreError.translating(folder) {
      try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.count == newest.count && $0.hasSuffix(suffix) && $0 <= newest }
        .sorted()
    }
  }

  private func copy(to path: String) throws(ProgressStoreError) {
    let draft = try DraftFile(for: path)
    do {
      // SQLite takes an empty file as the place of the copy, and so keeps the file's mode.
      try ProgressStoreError.translating(path) { try queue.vacuum(into: draft.draftPath) }
      _ = try draft.publish()
    } catch {
      draft.discard()
      throw error
    }
  }
}
