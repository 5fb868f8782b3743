/// A place in a `.http` file, with what was expected there and what was found.
///
/// It is an error of the file, or a response that is not as the file expects.
public struct RequestFileProblem: Error, Hashable, Sendable {
  /// Where it is.
  public let place: RequestFile.Place
  /// What was expected, as the object of "expected".
  public let expected: String
  /// What was found, as the object of "found".
  public let found: String
  /// What to do about it, in a sentence; empty if that is plain.
  public let help: String

  /// Creates a problem.
  init(_ place: RequestFile.Place, expected: String, found: String, help: String = "") {
    self.place = place
    self.expected = expected
    self.found = found
    self.help = help
  }
}

extension RequestFileProblem: CustomStringConvertible {
  /// The place and the problem in one line, such as `3:7: expected a target, found nothing`.
  public var description: String {
    "\(place.line):\(place.column): expected \(expected), found \(found)"
  }
}
