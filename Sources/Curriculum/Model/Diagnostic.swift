public import Markup

/// Something that an author should mend, with its place and what was expected there.
public struct Diagnostic: Hashable, Sendable, Error {
  /// The file, named relative to the course folder.
  public let file: String
  /// The place in the file.
  public let position: SourcePosition
  /// What is wrong: lower case, no full stop, names in single quotes.
  public let message: String
  /// What to do about it, if that is known.
  public let help: String?

  /// Creates a diagnostic.
  public init(_ file: String, _ position: SourcePosition, _ message: String, help: String? = nil) {
    self.file = file
    self.position = position
    self.message = message
    self.help = help
  }
}

extension Diagnostic: CustomStringConvertible, Comparable {
  /// The diagnostic on one line, in the form that editors read.
  public var description: String {
    let place = "\(file):\(position.line):\(position.column)"
    return "\(place): error: \(message)" + (help.map { " (\($0))" } ?? "")
  }

  /// Returns whether the left diagnostic stands before the right one, file by file.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.file, left.position) < (right.file, right.position)
  }
}
