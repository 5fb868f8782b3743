/// A part of the handling of a request that nothing else can come between.
public struct Step: Sendable {
  /// What the step does, in one word.
  public let name: String
  /// Does it.
  let run: @Sendable (inout OriginServer, inout Handling) -> Void

  /// Creates a step.
  public init(
    _ name: String,
    _ run: @escaping @Sendable (inout OriginServer, inout Handling) -> Void
  ) {
    self.name = name
    self.run = run
  }
}
