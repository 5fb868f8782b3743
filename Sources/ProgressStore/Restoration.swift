internal import Foundation
public import Learning

/// What was done about a file that is no sound store.
public struct Restoration: Hashable, Sendable {
  /// What is wrong with the file.
  public let error: ProgressStoreError
  /// The name that the file, or the journal that is left of it, has now.
  public let aside: String
  /// The name of the copy that took its place; `nil` if there was none.
  public let copy: String?
}

extension ProgressStore {
  /// Opens the file like `init(path:)`, but moves aside what is no sound store, and puts the latest
  /// sound copy in its place or, if there is none, a new store.
  ///
  /// Nothing is overwritten or removed. What may be another program's file is refused as ever: that
  /// is one at a place of the learner's choice, of which there is no copy.
  public static func open(
    path: String,
    isOwnPlace: Bool,
    at now: Instant
  ) throws(ProgressStoreError) -> (store: ProgressStore, restoration: Restoration?) {
    let path = fileName(path)
    let isThorough = isSmall(path) || (try? isCopyDue(of: path, at: now, afterDays: 1)) ?? true
    do {
      return (try ProgressStore(path: path, thoroughly: isThorough), nil)
    } catch {
      guard error.isMended(isOurs: isOwnPlace || hasCopies(path)) else { throw error }
    }
    let lock = try FolderLock(Folder.containing(path))
    defer { lock.release() }
    do {
      // Another program may have been quicker.
      return (try ProgressStore(path: path, thoroughly: true, hasLock: true), nil)
    } catch {
      guard error.isMended(isOurs: isOwnPlace || hasCopies(path)) else { throw error }
      let restoration = try restore(path, after: error, at: now)
      return (try ProgressStore(path: path, thoroughly: true, hasLock: true), restoration)
    }
  }

  private static func hasCopies(_ path: String) -> Bool {
    (try? !copies(of: path).isEmpty) ?? false
  }

  /// Returns the paths of the files that were moved aside.
  public func filesAside() throws(ProgressStoreError) -> [String] {
    let folder = Folder.containing(path)
    let names = try Folder.names(in: folder)
    return names.filter { $0.hasPrefix(Folder.name(of: path) + Self.asideMark) }
      .map { "\(folder)/\($0)" }
  }

  private static let asideMark = ".damaged"

  /// Returns whether the file is looked through so quickly that nobody notices.
  private static func isSmall(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_size <= 4 << 20
  }

  /// Puts a copy or a new store in the place of the file.
  ///
  /// Something has the name all the time: if this is interrupted, the next start finds the damage
  /// again, and not an empty place, in which it would begin anew.
  private static func restore(
    _ path: String,
    after error: ProgressStoreError,
    at now: Instant
  ) throws(ProgressStoreError) -> Restoration {
    let copy = try latestSoundCopy(of: path)
    DraftFile.removeAbandoned(in: Folder.containing(path), of: Folder.name(of: path))
    return try DraftFile.making(path) { (draft) throws(ProgressStoreError) in
      if let copy { try copy.content.write(to: draft) } else { try writeDatabase(to: draft) }
      let aside = try moveAside(path, at: now)
      try draft.replace()
      return Restoration(error: error, aside: aside, copy: copy?.name)
    }
  }

  private static func latestSoundCopy(
    of path: String
  ) throws(ProgressStoreError) -> (name: String, content: Copy)? {
    for name in try copies(of: path).reversed() {
      if let content = try? Copy(path: "\(copiesFolder(of: path))/\(name)") {
        return (name, content)
      }
    }
    return nil
  }

  /// Gives the database another name, that is free, and moves its journals to such names; returns
  /// the first of them.
  ///
  /// The database comes first: without its journal it might look sound and lack the latest answers.
  private static func moveAside(
    _ path: String,
    at now: Instant
  ) throws(ProgressStoreError) -> String {
    let suffixes = ["", "-wal", "-journal", "-shm"]
    let name = freeName(path + asideMark + (now.fileName.map { "-\($0)" } ?? ""), suffixes)
    let found = suffixes.filter { !isMissing(path + $0) }
    // An empty file stands for a database that is gone while its journal moves.
    if isMissing(path) { _ = try DraftFile(for: path).publish() }
    for suffix in found {
      guard try give(path + suffix, theName: name + suffix, keeping: suffix.isEmpty) else {
        throw ProgressStoreError(path: name + suffix, systemError: EEXIST)
      }
    }
    return name + (found.first ?? "")
  }

  /// Gives the file another name; the database keeps its own as well, where that can be.
  private static func give(
    _ path: String,
    theName name: String,
    keeping isKept: Bool
  ) throws(ProgressStoreError) -> Bool {
    if isKept, link(path, name) == 0 { return true }
    return try Folder.move(path, to: name)
  }

  private static func freeName(_ name: String, _ suffixes: [String]) -> String {
    var candidate = name
    var number = 1
    while !suffixes.allSatisfy({ isMissing(candidate + $0) }) {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }
}

extension ProgressStoreError {
  /// Returns whether a store can be put in the place of what was found there.
  fileprivate func isMended(isOurs: Bool) -> Bool {
    switch problem {
    case .empty, .damaged, .strayJournal: true
    case .notADatabase, .foreign: isOurs
    case .newer, .locked, .full, .inaccessible, .conflictingAttempt, .refusedValue: false
    }
  }
}
