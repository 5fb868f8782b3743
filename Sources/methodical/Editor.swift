import Foundation

/// The learner's own editor, for content that is too long for a line.
enum Editor {
  /// Opens the editor on a text and returns what it was left with; `nil` if that is nothing.
  static func edit(_ text: String) throws -> String? {
    let environment = ProcessInfo.processInfo.environment
    let command = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("methodical-\(UUID().uuidString).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The value may hold arguments, so the shell reads it; the file comes as an argument of its own.
    process.arguments = ["-c", "\(command) \"$1\"", "methodical", file.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw EditorFailure(command: command, status: process.terminationStatus)
    }
    let edited = try String(contentsOf: file, encoding: .utf8)
    return edited.allSatisfy(\.isWhitespace) ? nil : edited
  }
}

/// The editor could not be started, or said that something went wrong.
struct EditorFailure: Error, CustomStringConvertible {
  /// The command as the environment has it.
  let command: String
  /// The exit status.
  let status: Int32

  /// What happened, and what to do about it.
  var description: String {
    "the editor '\(command)' ended with status \(status); set EDITOR to one that works"
  }
}
