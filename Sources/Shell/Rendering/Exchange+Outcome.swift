import HTTPSemantics
import Laboratory
import Terminal

extension Exchange {
  /// What the client got: the status, or what became of it instead.
  var outcome: StyledText { fate.outcome(served?.status) }
}

extension Delivery.Fate {
  /// What the client got: the status of the server's response, or what became of it instead.
  func outcome(_ status: StatusCode?) -> StyledText {
    switch self {
    case .received:
      guard let status else { return "\("no response", .wrong)" }
      return status.description.styled(.status(status.code))
    case .requestLost: return "\("the connection was lost", .wrong)"
    case .responseLost: return "\("no response: the connection was lost", .wrong)"
    case .truncated: return "\("an incomplete response", .wrong)"
    case .reset: return "\("no response: the connection was reset", .wrong)"
    case .held(let number): return "\("held as #\(number)", .notice)"
    }
  }
}

extension Exchange {
  /// What a cache between client and server decided last, if there is one.
  var cacheDecision: Decision? {
    guard before.cache != nil else { return nil }
    return decisions.last { $0.sentence.hasPrefix("Cache:") }
  }
}
