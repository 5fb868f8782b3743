import Foundation

/// The file in which what a learner laid out at the prompt outlives the program.
struct SessionFile {
  private let path: String

  /// Creates the access to the file of a learner; nothing is opened yet.
  init(of learner: String, environment: [String: String], home: String) {
    let name = learner.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "learner"
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    path = (state ?? home + "/.local/state") + "/methodical/session-\(name).json"
  }

  /// The file of a learner on this computer; one without a name is whoever runs the program.
  static func ofThisComputer(_ learner: String) -> SessionFile {
    let environment = ProcessInfo.processInfo.environment
    let name = learner.isEmpty ? environment["USER"] ?? "" : learner
    return SessionFile(
      of: name.isEmpty ? "learner" : name,
      environment: environment,
      home: Desk.home
    )
  }

  /// Returns the bytes of the file; `nil` if there is none.
  func bytes() throws -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try Files.bytes(at: path)
  }

  /// Puts bytes in the place of those of the file, at once or not at all, for the learner's eyes
  /// only.
  func write(_ bytes: [UInt8]) throws(UnwritableFile) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let files = FileManager.default
    try? files.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    // Under a name of its own, since another program may be writing at the same moment.
    let draft = "\(path).\(getpid())"
    let isWritten = files.createFile(
      atPath: draft,
      contents: Data(bytes),
      attributes: [.posixPermissions: 0o600]
    )
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw UnwritableFile(path: path)
    }
  }

  /// Removes the file, and returns whether there was one.
  func remove() -> Bool {
    unlink(path) == 0
  }
}

/// A file that cannot be written.
struct UnwritableFile: Error, CustomStringConvertible {
  /// The path of the file.
  let path: String

  /// What is wrong.
  var description: String { "\(path) cannot be written" }
}
