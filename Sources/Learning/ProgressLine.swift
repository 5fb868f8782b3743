/// One line of a progress file, which carries progress from one store to another.
///
/// `docs/progress-format.md` describes the format.
public enum ProgressLine: Hashable, Sendable {
  /// What the lines after it are, and how many.
  case header(ProgressHeader)
  /// One row of a learner's log.
  case attempt(Attempt)
  /// How far a learner is in one lesson.
  case place(Place)
}

/// The first line of a progress file.
public struct ProgressHeader: Hashable, Sendable {
  /// The name of the format.
  public static let format = "methodical progress"
  /// The version of the format that this program writes, and the only one that it reads.
  public static let version = 1

  /// The version of the program that wrote the file.
  public let programVersion: String
  /// The number of attempts that follow; `nil` if the file does not say it.
  public let attempts: Int?
  /// The number of places that follow the attempts; `nil` if the file does not say it.
  public let places: Int?

  /// Creates a header.
  public init(programVersion: String, attempts: Int?, places: Int?) {
    self.programVersion = programVersion
    self.attempts = attempts
    self.places = places
  }
}
