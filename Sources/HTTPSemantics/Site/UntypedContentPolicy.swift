/// What is made of content without Content-Type.
///
/// RFC 9110, section 8.3: the recipient may take it for bytes of which nothing is known, or look at
/// it.
public enum UntypedContentPolicy: String, Hashable, Sendable, CaseIterable {
  /// It is `application/octet-stream`, which is refused where that is not taken.
  case refuse
  /// It is what the resource prefers.
  case assume
}
