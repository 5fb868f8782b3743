import Foundation

/// A program of the learner's choice that has the terminal for a while: an editor, a pager.
enum TerminalProgram {
  /// The status by which a shell says that there is no such program.
  static let notFound: Int32 = 127

  /// Runs a shell command on the terminal, and returns its exit status once it is done.
  ///
  /// Control-C is for the program meanwhile. `Process` would put it into a process group of its own,
  /// which is stopped as soon as it reads from the terminal.
  static func run(_ command: String) -> Int32 {
    let status = system(command)
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Writes bytes to a new file that only the learner can read, and removes it after the work.
  static func withFile<Result>(
    of bytes: Data,
    extension name: String,
    _ work: (URL) throws -> Result
  ) throws -> Result {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("methodical-\(UUID().uuidString).\(name)")
    let isWritten = FileManager.default.createFile(
      atPath: file.path,
      contents: bytes,
      attributes: [.posixPermissions: 0o600]
    )
    guard isWritten else { throw UnwritableFolder(path: file.deletingLastPathComponent().path) }
    defer { try? FileManager.default.removeItem(at: file) }
    return try work(file)
  }

  /// Returns a path as one word of a shell command.
  static func quoted(_ path: String) -> String {
    "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}

/// A folder for files that are needed for a moment, in which none can be made.
struct UnwritableFolder: Error, CustomStringConvertible {
  /// The path of the folder.
  let path: String

  /// What is wrong.
  var description: String { "no file can be written in \(path)" }
}
