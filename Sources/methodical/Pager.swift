import Foundation

/// The learner's own pager, for what is much longer than a screen.
enum Pager {
  /// Shows a text and returns when the learner is done with it; `false` if there is no pager.
  static func show(_ text: String) -> Bool {
    var environment = ProcessInfo.processInfo.environment
    let command = environment["PAGER"] ?? "less"
    // Colours are passed through, and a text that fits is left on the screen.
    environment["LESS"] = environment["LESS"] ?? "FRX"
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = environment
    process.standardInput = input
    do {
      try process.run()
    } catch {
      return false
    }
    // A pager that is left early closes the pipe; what it did not read nobody wants.
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
