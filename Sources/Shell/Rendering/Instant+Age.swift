import Learning

extension Instant {
  /// Returns how long before another moment this one was, in words such as `3 days ago`.
  func age(at now: Instant) -> String {
    let minutes = (now.milliseconds - milliseconds) / 60_000
    let (number, unit) =
      switch minutes {
      case ..<1: (Int64(0), "")
      case ..<60: (minutes, "minute")
      case ..<1_440: (minutes / 60, "hour")
      default: (minutes / 1_440, "day")
      }
    if unit.isEmpty { return "just now" }
    return "\(number) \(unit)\(number == 1 ? "" : "s") ago"
  }
}
