internal import GRDB

/// The learners' logs and places in one SQLite file, to which several programs may write at once.
///
/// Attempts are only ever added. What a write has returned from survives a crash and a power loss.
public struct ProgressStore: Sendable {
  /// The file, or `:memory:` for a store that ends with the program.
  public let path: String
  /// The only connection of this store.
  let queue: DatabaseQueue

  /// Opens the file, which is created with its folder if there is none.
  ///
  /// New folders have mode 0700 and new files 0600. Whatever else lies at the path is neither
  /// changed nor removed; it is refused unless it is a sound database of this or an older version
  /// of the program.
  public init(path: String) throws(ProgressStoreError) {
    try self.init(path: path, thoroughly: true)
  }

  /// Opens the file and looks it through, or checks only whose it is.
  init(path: String, thoroughly: Bool, hasLock: Bool = false) throws(ProgressStoreError) {
    let path = Self.fileName(path)
    try Self.createFile(at: path, hasLock: hasLock)
    try Self.checkFile(at: path)
    self.path = path
    queue = try ProgressStoreError.translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.read { try Schema.check($0, of: path, thoroughly: thoroughly) }
      try Schema.bringUpToDate(queue)
      return queue
    }
  }

  private init(inMemory queue: DatabaseQueue) {
    path = Self.memoryPath
    self.queue = queue
  }

  /// Opens an empty store that is lost with the program.
  public static func inMemory() throws(ProgressStoreError) -> ProgressStore {
    try ProgressStoreError.translating(memoryPath) {
      let queue = try DatabaseQueue(configuration: configuration)
      try Schema.bringUpToDate(queue)
      return ProgressStore(inMemory: queue)
    }
  }

  /// Closes the file, so that everything is in it and nothing of its journal stays beside it.
  ///
  /// Whatever comes afterwards fails. What cannot be closed stays safe in the journal, so no error is
  /// reported.
  public func close() {
    try? queue.close()
  }

  /// The path of stores in memory, which no file has.
  static let memoryPath = ":memory:"

  /// Returns the path in a form that SQLite takes for nothing else than a file's name.
  static func fileName(_ path: String) -> String {
    path.hasPrefix(":") || path.hasPrefix("file:") ? "./\(path)" : path
  }

  /// The settings of a connection.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // On macOS `fsync` alone leaves the data in the drive's cache.
      try database.execute(sql: "PRAGMA fullfsync = ON")
    }
    return configuration
  }
}
