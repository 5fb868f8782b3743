/// Something that can be known, to which answers are evidence.
public struct Skill: Hashable, Sendable {
  /// The id, such as `put.replace`.
  public let id: String
  /// What somebody who has it can do.
  public let name: String
}
