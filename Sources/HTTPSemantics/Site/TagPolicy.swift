/// How the entity tag of a representation is made.
///
/// RFC 9110, section 8.8.3.1 leaves the making to the origin server.
public enum TagPolicy: String, Hashable, Sendable, CaseIterable {
  /// A serial number that every write raises and that never comes back.
  case version
  /// A collision-resistant hash of the bytes: equal bytes have equal tags.
  case content
  /// A weak tag of the meaning: white space and member order do not change it.
  case weak
  /// No tag; Last-Modified is the only validator.
  case none
}
