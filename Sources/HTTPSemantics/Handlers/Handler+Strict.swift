extension Handler {
  /// The strict server as a handler: the normal request checks, then the policies of the template.
  ///
  /// Precondition and write are one step, so nothing comes between them (RFC 9110, section 13.1.1).
  public static let strict = Handler(Array(Step.strict.dropLast()), checksItself: true)
}

extension OriginServer {
  /// Has the strict server settle a response within one step of a handler.
  ///
  /// - Parameters:
  ///   - handling: The handling, which has no response yet.
  ///   - ignoresPreconditions: Whether the preconditions are not evaluated, because the handler
  ///     does that by itself or forgets to.
  public mutating func settle(
    _ handling: inout Handling,
    ignoringPreconditions ignoresPreconditions: Bool = false
  ) {
    handling.hasEvaluatedPreconditions = ignoresPreconditions
    check(&handling)
    perform(&handling)
  }

  /// Keeps a representation at the target as the code of a handler does, and returns whether that
  /// went well.
  ///
  /// If it is to go wrong, the response says so.
  public mutating func save(_ representation: Representation, _ handling: inout Handling) -> Bool {
    if failure != .beforeWrite {
      setState(handling.path, representation, at: handling.instant)
    }
    guard failure == .beforeWrite || failure == .afterWrite else { return true }
    handling.response = fail(&handling)
    return false
  }
}
