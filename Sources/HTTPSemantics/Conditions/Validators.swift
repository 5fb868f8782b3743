/// What tells the current representation from earlier and later ones (RFC 9110, section 8.8).
public struct Validators: Hashable, Sendable {
  /// The entity tag, if the resource has one.
  public var tag: EntityTag?
  /// When the representation was last modified, if that is known to clients.
  public var lastModified: Timestamp?

  /// Creates validators.
  public init(tag: EntityTag?, lastModified: Timestamp?) {
    self.tag = tag
    self.lastModified = lastModified
  }
}
