import HTTPSemantics

/// When a request is sent again by itself, and how long is waited before.
struct RetryPolicy {
  /// Returns whether a response tells that the same request may go well later.
  ///
  /// 408 and 429 say so (RFC 9110, section 15.5.9; RFC 6585, section 4), and so do the failures of a
  /// server, but for what it does not support at all.
  static func isTransient(_ status: StatusCode) -> Bool {
    switch status.code {
    case 408, 429: true
    case 501, 505, 511: false
    default: (500..<600).contains(status.code)
    }
  }

  /// Returns whether a request may be sent again without knowing what became of it.
  ///
  /// RFC 9110, section 9.2.2; a key makes the server know a repetition.
  static func mayRepeat(_ request: RequestMessage) -> Bool {
    request.method.isIdempotent || request.fields.contains(.idempotencyKey)
  }

  /// Returns how many seconds to wait: as Retry-After says, else twice as long each time
  /// up to a minute.
  ///
  /// - Parameters:
  ///   - response: What was answered; `nil` if nothing was.
  ///   - number: The number of the try before, from 1.
  /// - Returns: The seconds, at most those of a day.
  static func pause(after response: ResponseMessage?, number: Int) -> Int {
    let own = min(1 << min(number - 1, 6), 60)
    guard let response, let value = response.fields[.retryAfter] else { return own }
    if let seconds = Int(value) { return seconds < 0 ? own : min(seconds, 86_400) }
    let date = response.fields[.date].flatMap {
      Timestamp(httpDate: $0, now: Timestamp(seconds: 0))
    }
    guard let now = date, let moment = Timestamp(httpDate: value, now: now) else { return own }
    return Int(max(0, min(moment.seconds - now.seconds, 86_400)))
  }
}
