import ArgumentParser
import Foundation
import HTTPSemantics
import Learning
import ProgressStore
import Terminal

/// The file in which progress is kept, as the command line or the environment names it.
struct ProgressFile {
  private let named: String?

  /// Creates the access to the file of this name or, without one, to that of the learner's home.
  init(_ named: String?) {
    self.named = named
  }

  /// Opens the file, and says what had to be done about it.
  func open() throws(ProgressStoreError) -> ProgressStore {
    let environment = ProcessInfo.processInfo.environment
    let path = named ?? ProgressStore.defaultPath(environment: environment, home: Desk.home)
    let (store, restoration) = try ProgressStore.open(
      path: path,
      isOwnPlace: named == nil,
      at: Self.now
    )
    if let restoration { Complaint.write("\(restoration)") }
    return store
  }

  /// Keeps a copy unless the latest is younger than that; if it fails, work goes on.
  static func keepCopy(of store: ProgressStore, ifOlderThanDays days: Int64) {
    do {
      try store.keepCopy(at: now, ifOlderThanDays: days)
    } catch {
      Complaint.write("no copy of the progress could be kept: \(error)")
    }
  }

  private static var now: Instant { Instant(milliseconds: Desk.now().milliseconds) }
}

/// The options of the commands about progress.
struct ProgressOptions: ParsableArguments {
  /// The file of the progress.
  @Option(
    help: ArgumentHelp("Keep the progress in this file.", valueName: "file"),
    completion: .file()
  )
  var data: String?
}
