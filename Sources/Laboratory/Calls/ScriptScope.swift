/// What the names of a script stand for, as far as it was read.
struct ScriptScope: Sendable {
  /// The values by name.
  var bindings: [String: Binding] = [:]
  /// The first word of the block that the lines to come may stand in; `nil` outside of blocks.
  var openBlock: String?

  /// What a name stands for.
  enum Binding: Sendable {
    /// A value.
    case value(ScriptValue)
    /// Something that is not understood, and why.
    case unknown(String)
  }
}
