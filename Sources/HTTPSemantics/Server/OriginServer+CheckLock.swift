internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Checks that a write finds the target unlocked, or shows the token of the lock (RFC 4918,
  /// section 11.3).
  ///
  /// The lock is a resource like others: PUT takes it and DELETE releases it.
  func checkLock(_ template: ResourceTemplate, _ handling: inout Handling) -> ResponseMessage? {
    switch template.availability {
    case .locked:
      return refuseLocked("Wait until the lock is released.", &handling)
    case .lockedBy(let place):
      let path = expand(place, handling)
      guard let lock = resources[path] else { return nil }
      let token = lock.representation.json?["token"]?.asString
      if let token, handling.request.fields["If"]?.contains("<\(token)>") == true {
        handling.note(
          Decision(
            "N160",
            Clause("RFC 4918", "10.4"),
            .definition,
            "If shows the token of the lock, so the write is its holder's."
          )
        )
        return nil
      }
      return refuseLocked(
        "Its lock is \(path): wait until that is deleted, or show its token in If.",
        &handling
      )
    default: return nil
    }
  }

  private func refuseLocked(_ advice: String, _ handling: inout Handling) -> ResponseMessage {
    handling.refuse(
      Problem(.locked, "The target is locked against writes. \(advice)"),
      because: Decision("N160", Clause("RFC 4918", "11.3"), .definition, "The target is locked.")
    )
  }
}
