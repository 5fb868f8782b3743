import Markup

/// The diagnostics of one file, collected while it is read: all of them, as a compiler does.
struct Findings {
  /// The file's name.
  let file: String
  /// What was found so far, in order of reading.
  private(set) var diagnostics: [Diagnostic] = []

  /// Creates an empty collection for a file.
  init(file: String) {
    self.file = file
  }

  /// Notes that something is wrong at a place.
  mutating func note(_ message: String, at position: SourcePosition, help: String? = nil) {
    diagnostics.append(Diagnostic(file, position, message, help: help))
  }

  /// Notes an unknown name, with the nearest known one or the list of all.
  mutating func noteUnknown(
    _ what: String,
    _ name: String,
    at position: SourcePosition,
    known: [String]
  ) {
    let help =
      Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? "expected one of " + known.map { "'\($0)'" }.joined(separator: ", ")
    note("unknown \(what) '\(name)'", at: position, help: help)
  }
}
