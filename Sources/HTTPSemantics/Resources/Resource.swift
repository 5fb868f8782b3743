/// What the server keeps of one target after a write.
///
/// It never changes, so all copies of a server share it; a reference keeps the elements of the
/// persistent map small, of which a write to a fork copies a few dozen.
final class Resource: Sendable {
  /// The current representation; with variants, the one that counts without preferences.
  let representation: Representation
  /// Further current representations, such as those in other languages.
  let variants: [Representation]
  /// The entity tag of the representation, if the resource has tags.
  let tag: EntityTag?
  /// The number of the write that made the representation; it grows over the life of the server.
  let serial: UInt64
  /// How many writes the resource has seen, the first being 1.
  let version: Int
  /// When the first representation was written.
  let created: Timestamp
  /// When the current representation was written.
  let modified: Timestamp
  /// The place of its template in the site.
  let place: Int

  /// Creates what is kept of one write.
  init(
    representation: Representation,
    variants: [Representation] = [],
    tag: EntityTag?,
    serial: UInt64,
    version: Int,
    created: Timestamp,
    modified: Timestamp,
    place: Int
  ) {
    self.representation = representation
    self.variants = variants
    self.tag = tag
    self.serial = serial
    self.version = version
    self.created = created
    self.modified = modified
    self.place = place
  }

  /// Creates a copy with another tag and number, or for another template.
  init(_ other: Resource, tag: EntityTag?, serial: UInt64, place: Int) {
    representation = other.representation
    variants = other.variants
    version = other.version
    created = other.created
    modified = other.modified
    self.tag = tag
    self.serial = serial
    self.place = place
  }
}

extension Resource: Equatable {
  /// Returns whether both are the same write, in which case two maps that hold them are compared
  /// quickly.
  static func == (left: Resource, right: Resource) -> Bool { left === right }
}
