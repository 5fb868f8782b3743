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

  /// Notes an unknown name, with the nearest known one or the list of all, if there are any.
  mutating func noteUnknown(
    _ what: String,
    _ name: String,
    at position: SourcePosition,
    known: [String]
  ) {
    let near = Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    let all = "expected one of " + known.map { "'\($0)'" }.joined(separator: ", ")
    let help = known.isEmpty ? nil : near ?? all
    note("unknown \(what) '\(name)'", at: position, help: help)
  }
}
