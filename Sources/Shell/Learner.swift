/// Who is learning, and with what, as each attempt says.
public struct Learner: Sendable {
  /// The learner's name.
  public var name: String
  /// The version of this program.
  public var programVersion: String

  /// Creates a learner.
  public init(name: String, programVersion: String) {
    self.name = name
    self.programVersion = programVersion
  }
}
