/// Work that was accepted and is done later.
struct Job: Sendable {
  /// When it is done.
  let end: Timestamp
  /// The path of the result.
  let resultPath: String
  /// What the result is; `nil` when the work fails.
  let result: Representation?
}
