/// What answers at the targets of some templates in the place of policies: steps that code does.
public struct Handler: Sendable {
  /// The steps before the reply, of which the last settles the response.
  public let steps: [Step]
  /// Whether the normal request checks are left to the steps, so that the handler is as careless as
  /// its code.
  public let checksItself: Bool

  /// Creates a handler of these steps.
  public init(_ steps: [Step], checksItself: Bool = false) {
    self.steps = steps
    self.checksItself = checksItself
  }
}
