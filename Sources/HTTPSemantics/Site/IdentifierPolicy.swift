/// Where the identifier of a resource comes from that POST creates.
public enum IdentifierPolicy: Hashable, Sendable {
  /// A number that is one more than the last; the first is given.
  case counter(from: Int)
  /// A random UUID, drawn from the seed of the server value.
  case uuid
  /// The text of a member of the content, made fit for a path.
  case member(String)
}
