import HTTPSemantics
public import Laboratory
public import Terminal

/// An exchange of the practice server as one line: time, method, target, status, change, client.
public struct TrafficRendering {
  private let rendition: Rendition

  /// Creates a rendering for a terminal.
  public init(_ rendition: Rendition) {
    self.rendition = rendition
  }

  /// Returns the line of an exchange.
  ///
  /// - Parameters:
  ///   - exchange: What was asked and answered.
  ///   - time: When it was, as it is to be shown.
  ///   - peer: The address of the client.
  ///   - hasStates: Whether the states before and after are known.
  /// - Returns: The line; of bytes that are no request it shows the first ones.
  public func line(
    of exchange: Exchange,
    at time: String,
    from peer: String,
    hasStates: Bool
  ) -> StyledText {
    let arrow = Sign.arrow.text(in: rendition)
    return "\(time, .faint) \(request(of: exchange)) \(arrow) \(exchange.outcome)"
      + (hasStates ? word(for: exchange) : "  \("change not recorded", .faint)")
      + "  " + peer.styled(.faint)
  }

  /// Returns the line that stands for exchanges that were forgotten.
  public func line(ofForgotten count: Int) -> StyledText {
    let ellipsis = Sign.ellipsis.text(in: rendition)
    return "\("\(ellipsis) \(count) exchanges came too fast to be shown", .notice)"
  }

  private func request(of exchange: Exchange) -> StyledText {
    guard let request = exchange.request else {
      let line = exchange.requestBytes.prefix { $0 != 0x0D && $0 != 0x0A }
      let text = String(decoding: line, as: UTF8.self)
      return "\(text.isEmpty ? "no request" : shortened(text), .notice)"
    }
    return "\(request.method, .method) \(shortened(request.target.text))"
  }

  /// Returns what happened to the state, in a word, or what stood against it.
  private func word(for exchange: Exchange) -> StyledText {
    let separator = Sign.betweenWords(in: rendition)
    let entries = exchange.change.entries
    guard let first = entries.first else {
      guard exchange.served?.status.isError == true, let decision = exchange.decidingDecision,
        let clause = decision.clause
      else { return "" }
      return "  \(clause, .faint)"
    }
    let isTarget = first.path == exchange.place
    let name: StyledText = isTarget ? "" : " \(shortened(first.path), .strong)"
    let more = entries.count > 1 ? "\(separator)\(entries.count - 1) more" : ""
    return "  " + first.kind.word + name + StyledText(more)
  }

  /// Returns a text of any length as what has a place on the line.
  private func shortened(_ text: String) -> String {
    let limit = max(20, rendition.columns - 50)
    guard !rendition.isPlain, text.count > limit else { return text }
    return text.prefix(limit - 1) + Sign.ellipsis.text(in: rendition)
  }
}

extension StateChange.Kind {
  /// What happened to a target, in a word.
  fileprivate var word: StyledText {
    switch self {
    case .created: "\("created", .added)"
    case .removed: "\("removed", .removed)"
    case .changed: "\("changed", .changed)"
    case .replaced: "\("replaced", .changed)"
    }
  }
}
