/// Things read from a file by id, together with what is wrong in it.
struct Catalogue<Value: Sendable> {
  /// The things by id.
  var values: [String: Value] = [:]
  /// What is wrong.
  var diagnostics: [Diagnostic] = []
}
