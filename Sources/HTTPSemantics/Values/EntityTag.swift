/// An entity tag: an opaque text by which representations of one resource are told apart.
///
/// RFC 9110, section 8.8.3.
public struct EntityTag: Hashable, Sendable {
  /// The text between the quotes, compared byte by byte.
  public let opaque: String
  /// Whether the tag may stay the same when the data changes (section 8.8.1).
  public let isWeak: Bool

  /// Creates a tag from the text between the quotes, which is not checked.
  public init(_ opaque: String, isWeak: Bool = false) {
    self.opaque = opaque
    self.isWeak = isWeak
  }

  /// Returns whether both tags are strong and the same, as If-Match asks (section 8.8.3.2).
  public func stronglyMatches(_ other: EntityTag) -> Bool {
    !isWeak && !other.isWeak && opaque.utf8.elementsEqual(other.opaque.utf8)
  }

  /// Returns whether the opaque texts are the same, as If-None-Match asks (section 8.8.3.2).
  public func weaklyMatches(_ other: EntityTag) -> Bool {
    opaque.utf8.elementsEqual(other.opaque.utf8)
  }
}

extension EntityTag: CustomStringConvertible {
  /// The tag as it stands in a field, quotes included.
  public var description: String {
    isWeak ? "W/\"" + opaque + "\"" : "\"" + opaque + "\""
  }
}
