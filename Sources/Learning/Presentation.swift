/// An item as it was once put before a learner; all tries at it share the presentation.
public struct Presentation: Hashable, Sendable {
  /// The name of this presentation.
  public let id: UniqueID
  /// The course's id.
  public let course: String
  /// The item's id, unique in the course: `lesson/item`.
  public let item: String
  /// The item's version, which an author raises when older answers no longer compare.
  public let itemVersion: Int
  /// A digest of the answer key in force, so that a changed key is noticed.
  public let keyDigest: String
  /// The seed of the options' order and of generated values.
  public let seed: UInt64

  /// Creates a presentation.
  public init(
    id: UniqueID,
    course: String,
    item: String,
    itemVersion: Int,
    keyDigest: String,
    seed: UInt64
  ) {
    self.id = id
    self.course = course
    self.item = item
    self.itemVersion = itemVersion
    self.keyDigest = keyDigest
    self.seed = seed
  }
}
