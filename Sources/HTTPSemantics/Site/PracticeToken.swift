/// A bearer token that a world declares, so that no real one is ever needed.
public struct PracticeToken: Hashable, Sendable {
  /// The name by which lessons and records refer to it.
  public var name: String
  /// The text behind `Bearer`.
  public var value: String
  /// What it entitles to.
  public var scopes: [String]
  /// Whether it was valid once and is no more.
  public var isExpired: Bool

  /// Creates a token.
  public init(name: String, value: String, scopes: [String] = [], isExpired: Bool = false) {
    self.name = name
    self.value = value
    self.scopes = scopes
    self.isExpired = isExpired
  }
}
