/// What becomes of members that a resource does not describe.
public enum UnknownMemberPolicy: String, Hashable, Sendable, CaseIterable {
  /// They are kept.
  case keep
  /// They are left out, so that the content is transformed.
  case drop
  /// The content is refused.
  case refuse
}
