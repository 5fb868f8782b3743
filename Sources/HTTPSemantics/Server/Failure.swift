/// What goes wrong with a write, to show what a 500 does and does not say.
public enum Failure: Hashable, Sendable {
  /// The server fails before the state is changed.
  case beforeWrite
  /// The server fails after the state was changed.
  case afterWrite
  /// The server fails after so many operations of a JSON Patch.
  case afterOperation(Int)
}
