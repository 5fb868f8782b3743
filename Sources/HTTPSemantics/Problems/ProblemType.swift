/// A type of problem, identified by a URI.
///
/// RFC 9457, section 3.1.1; the status is the one that usually goes with it.
public struct ProblemType: Hashable, Sendable {
  /// The URI reference that identifies the type.
  public let uri: String
  /// The type in a few words, the same each time (section 3.1.3).
  public let title: String
  /// The status that goes with it.
  public let status: StatusCode

  /// Creates a type from the last segment of its URI.
  public init(_ name: String, _ title: String, _ status: StatusCode) {
    self.uri = "/problems/" + name
    self.title = title
    self.status = status
  }
}
