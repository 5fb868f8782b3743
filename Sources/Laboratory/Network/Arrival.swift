public import HTTPSemantics

/// Something that came over a connection and is to be answered.
public enum Arrival: Sendable {
  /// A complete request, with the framing of its content; 100 (Continue) may have been sent before.
  case request(RequestMessage, MessageFraming, isContinued: Bool)
  /// A header section that is answered before the content comes.
  case head(RequestMessage, Reply)
  /// Bytes that are no request.
  case refused(Refusal)
  /// A connection beyond the number that is served.
  case tooMany

  /// The request, if it could be read.
  public var request: RequestMessage? {
    switch self {
    case .request(let request, _, _), .head(let request, _): request
    case .refused, .tooMany: nil
    }
  }

  /// The method, if it could be read.
  public var method: Method? {
    if case .refused(let refusal) = self { refusal.method } else { request?.method }
  }
}

extension Network {
  /// Answers what came over a connection; only what is a request, and may pass, gets to a server.
  public mutating func deliver(_ arrival: Arrival, at instant: Timestamp) -> Delivery {
    switch arrival {
    case .request(let request, let framing, let isContinued):
      let reply = screened(request, at: instant)
      var delivery = reply.map { Delivery(.received, $0) } ?? deliver(request, at: instant)
      let first = [framing.decision] + (isContinued ? [Decision.continued] : [])
      delivery.reply?.decisions.insert(contentsOf: first, at: 0)
      delivery.decisionsSoFar.insert(contentsOf: first, at: 0)
      return delivery
    case .head(let head, let known):
      var reply = turnAway(head, at: instant) ?? known
      reply.decisions.insert(.admitted, at: 0)
      return Delivery(.received, reply)
    case .refused(let refusal):
      return Delivery(.received, refusal.reply(at: local(instant)))
    case .tooMany:
      return Delivery(.received, Screening.tooManyConnections(at: local(instant)))
    }
  }

  /// Returns the refusal of a request that may not pass.
  ///
  /// A host that nobody answers for is left to the network.
  public func screened(_ request: RequestMessage, at instant: Timestamp) -> Reply? {
    answers(for: request.host) ? Screening.refusal(of: request, at: local(instant)) : nil
  }

  /// Reads bytes as a listener does, answers them, and returns what came of each message in them.
  ///
  /// Nothing is read behind a message after which the connection closes.
  public mutating func deliver(_ bytes: [UInt8], at instant: Timestamp) -> [Answered] {
    var reader = RequestReader()
    reader.consume(bytes)
    reader.end()
    var answers: [Answered] = []
    while let arrival = nextArrival(from: &reader, at: instant) {
      let delivery = deliver(arrival, at: instant)
      let closes = reader.shouldClose || arrival.isLast || delivery.fate.isLoss
      answers.append(Answered(arrival: arrival, delivery: delivery, closes: closes))
      if closes { break }
    }
    return answers
  }

  private func nextArrival(from reader: inout RequestReader, at instant: Timestamp) -> Arrival? {
    while let event = reader.next() {
      switch event {
      case .head(let head):
        guard reader.expectsContinue,
          let reply = screened(head, at: instant) ?? admit(head, at: instant)
        else { continue }
        return .head(head, reply)
      case .request(let request):
        return .request(request, reader.framing, isContinued: false)
      case .refused(let refusal): return .refused(refusal)
      }
    }
    return nil
  }
}

/// Something that came over a connection, with what became of it.
public struct Answered: Sendable {
  /// What came.
  public let arrival: Arrival
  /// What became of it.
  public let delivery: Delivery
  /// Whether the connection closes after the response.
  public let closes: Bool
}

extension Arrival {
  /// Whether nothing more is read behind it.
  fileprivate var isLast: Bool {
    if case .request = self { false } else { true }
  }
}

extension Decision {
  fileprivate static let continued = Decision(
    "N174",
    .semantics("10.1.1"),
    .must,
    "The header section decides nothing yet, so 100 (Continue) asks for the content."
  )
  fileprivate static let admitted = Decision(
    "N174",
    .semantics("10.1.1"),
    .must,
    "The header section decides, so the response does not wait for the content."
  )
}
