import Foundation

/// The learner's own pager, for what is much longer than a screen.
enum Pager {
  /// Shows a text and returns when the learner is done with it; `false` if there is no pager.
  static func show(_ text: String) -> Bool {
    guard let command else { return false }
    let status = try? TerminalProgram.withFile(of: Data(text.utf8), extension: "txt") { file in
      // Colours are passed through, and a text that fits is left on the screen.
      TerminalProgram.run(
        "LESS=${LESS-FRX}; export LESS; (\(command)) < \(TerminalProgram.quoted(file.path))"
      )
    }
    // Any other status is of a pager that was there, and was left in its own way, Control-C included.
    let failures = [TerminalProgram.notFound, TerminalProgram.notFound - 1]
    return status.map { !failures.contains($0) } ?? false
  }

  /// The command of the environment, else `less` if it is installed; `nil` for none.
  private static var command: String? {
    if let named = ProcessInfo.processInfo.environment["PAGER"] {
      return named.allSatisfy(\.isWhitespace) ? nil : named
    }
    return TerminalProgram.run("command -v less >/dev/null 2>&1") == 0 ? "less" : nil
  }
}
