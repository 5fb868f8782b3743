internal import HashTreeCollections

extension OriginServer {
  /// Takes down that a request is under way; returns a refusal when another one is in its way.
  mutating func reserve(_ handling: inout Handling) -> ResponseMessage? {
    guard let template = template(of: handling) else { return nil }
    return reserveKey(template, &handling) ?? reservePatch(template, &handling)
  }

  /// Takes down when a request came in, where the template counts that.
  mutating func countArrival(_ handling: Handling, isRefused: Bool) {
    guard let place = handling.match?.place, let template = template(of: handling) else { return }
    switch template.availability {
    case .outage where traffic.outages[place] == nil, .narrowed where traffic.outages[place] == nil:
      traffic.outages[place] = handling.instant
    case .limited(_, let seconds) where !isRefused:
      traffic.arrivals[place] =
        arrivals(at: place, within: seconds, of: handling.instant) + [handling.instant]
    default: break
    }
  }

  private mutating func reservePatch(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    guard template.concurrentPatch == .refuse, handling.method(under: rules) == .patch else {
      return nil
    }
    guard traffic.patchedPaths.insert(handling.path).inserted else {
      return handling.refuse(
        Problem(
          .concurrentPatch,
          "Another PATCH of the target is under way. Send this one again when it is done."
        ),
        because: Decision(
          "N062",
          .patch("2.2"),
          .definition,
          "Patches of the target cannot be queued, so the later one is refused."
        )
      )
    }
    handling.holdsPatchLock = true
    return nil
  }

  /// Takes down what a request that is done leaves behind besides its effect.
  mutating func release(_ handling: Handling, _ response: ResponseMessage) {
    if handling.holdsPatchLock { traffic.patchedPaths.remove(handling.path) }
    guard let key = handling.key, key.decision == .recorded else { return }
    let forgets = template(of: handling)?.idempotencyKey.forgetsRefusals == true
    if forgets, response.status.kind == .clientError {
      keys.records[key.name] = nil
    } else {
      keys.records[key.name]?.response = response
    }
  }
}
