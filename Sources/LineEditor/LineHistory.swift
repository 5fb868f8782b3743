/// The lines that are worth being offered again.
struct LineHistory {
  /// The newest line.
  private var newest: String?

  private let isSecret: (String) -> Bool

  /// The lines recorded since they were last taken, oldest first.
  private(set) var newLines: [String] = []

  /// Creates a history that goes on after a newest line and refuses secret ones.
  init(newest: String?, isSecret: @escaping (String) -> Bool) {
    self.newest = newest
    self.isSecret = isSecret
  }

  /// Records a line and returns whether it deserved it.
  ///
  /// Blank lines, lines that begin with a space, repetitions of the newest line and secrets do not.
  mutating func record(_ line: String) -> Bool {
    guard let first = line.first, !first.isWhitespace, line != newest, !isSecret(line) else {
      return false
    }
    newest = line
    newLines.append(line)
    return true
  }

  /// Returns the lines recorded since this was last called.
  mutating func takeNewLines() -> [String] {
    defer { newLines = [] }
    return newLines
  }
}
