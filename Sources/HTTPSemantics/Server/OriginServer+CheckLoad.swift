internal import HashTreeCollections

extension OriginServer {
  /// Checks that an unsafe request did not come as early data, which can be replayed.
  func checkEarlyData(_ handling: inout Handling) -> ResponseMessage? {
    guard !handling.method(under: rules).isSafe, handling.request.fields["Early-Data"] == "1" else {
      return nil
    }
    return handling.refuse(
      Problem(
        .tooEarly,
        "The request came before the TLS handshake was done and could be a replay. Send it again."
      ),
      because: Decision(
        "N162",
        Clause("RFC 8470", "5.2"),
        .definition,
        "Early data can be replayed, so a request that changes something is refused."
      )
    )
  }

  /// Checks that the target is not out of order and not asked too often.
  func checkLoad(_ template: ResourceTemplate, _ handling: inout Handling) -> ResponseMessage? {
    guard let place = handling.match?.place else { return nil }
    switch template.availability {
    case .outage(let seconds):
      let left = secondsLeft(of: seconds, at: place, handling.instant)
      return left > 0 ? refuseDuringOutage(left, &handling) : nil
    case .limited(let count, let seconds):
      let recent = arrivals(at: place, within: seconds, of: handling.instant)
      guard recent.count >= count, let oldest = recent.first else { return nil }
      let left = oldest.seconds + seconds - handling.instant.seconds
      return refuseBeyondLimit(count, seconds, max(1, left), &handling)
    default: return nil
    }
  }

  /// Checks that the content is small enough for a time in which there is little room.
  func checkShortage(_ template: ResourceTemplate, _ handling: inout Handling) -> ResponseMessage? {
    guard case .narrowed(let size, let duration) = template.availability,
      let place = handling.match?.place, handling.contentLength > size
    else { return nil }
    let left = secondsLeft(of: duration, at: place, handling.instant)
    guard left > 0 else { return nil }
    return handling.refuse(
      Problem(
        .contentTooLarge,
        "The target takes \(size) bytes at most for now. Send less, or the same again after "
          + "\(left) seconds."
      ),
      fields: [.retryAfter: String(left)],
      because: Decision(
        "N157",
        .semantics("15.5.14"),
        .should,
        "The content is too large for now; Retry-After says that this will pass, and when."
      )
    )
  }

  /// Returns how many seconds are left of a time that began with the first request.
  private func secondsLeft(of duration: Int64, at place: Int, _ instant: Timestamp) -> Int64 {
    (traffic.outages[place] ?? instant).seconds + duration - instant.seconds
  }

  /// Returns when the requests of the last seconds came in, the oldest first.
  func arrivals(at place: Int, within seconds: Int64, of instant: Timestamp) -> [Timestamp] {
    let start = instant.milliseconds - seconds * 1000
    return (traffic.arrivals[place] ?? []).filter { $0.milliseconds > start }
  }

  private func refuseDuringOutage(
    _ seconds: Int64,
    _ handling: inout Handling
  ) -> ResponseMessage {
    handling.refuse(
      Problem(
        .unavailable,
        "The target is out of order. Send the request again after \(seconds) seconds."
      ),
      fields: [.retryAfter: String(seconds)],
      because: Decision(
        "N165",
        .semantics("15.6.4"),
        .may,
        "The target is out of order; Retry-After says how long."
      )
    )
  }

  private func refuseBeyondLimit(
    _ count: Int,
    _ window: Int64,
    _ seconds: Int64,
    _ handling: inout Handling
  ) -> ResponseMessage {
    handling.refuse(
      Problem(
        .tooManyRequests,
        "\(count) requests are taken in \(window) seconds. Wait \(seconds) seconds."
      ),
      fields: [.retryAfter: String(seconds), .cacheControl: "no-store"],
      because: Decision(
        "N161",
        Clause("RFC 6585", "4"),
        .may,
        "More requests came in than are taken; Retry-After says how long to wait."
      )
    )
  }
}
