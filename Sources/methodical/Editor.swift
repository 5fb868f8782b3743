import Foundation

/// The learner's own editor, for content that is too long for a line.
enum Editor {
  /// Opens the editor on a text and returns what it was left with; `nil` if that is nothing.
  static func edit(_ text: String) throws -> String? {
    let environment = ProcessInfo.processInfo.environment
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
    let command = named.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
    return try TerminalProgram.withFile(of: Data(text.utf8), extension: "json") { file in
      // The command may hold arguments, so the shell reads it.
      let status = TerminalProgram.run("\(command) \(TerminalProgram.quoted(file.path))")
      guard status == 0 else { throw EditorFailure(command: command, status: status) }
      guard let bytes = try? Data(contentsOf: file) else { return nil }
      let edited = String(decoding: bytes, as: UTF8.self)
      return edited.allSatisfy(\.isWhitespace) ? nil : edited
    }
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
    let what =
      status == TerminalProgram.notFound
      ? "There is no editor '\(command)'" : "The editor '\(command)' ended with status \(status)"
    return what + "; the variable EDITOR names the one to use."
  }
}
