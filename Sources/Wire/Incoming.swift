internal import HTTPSemantics
internal import Laboratory

/// Something that came over a connection and is to be answered.
struct Incoming {
  /// What it is.
  enum Kind {
    /// A complete request, with the framing of its content.
    case request(RequestMessage, MessageFraming)
    /// A header section that was answered before the content came.
    case head(RequestMessage, Reply)
    /// Bytes that are no request.
    case refused(Refusal)
    /// A connection beyond the number that is served.
    case tooMany
  }

  /// What it is.
  let kind: Kind
  /// The bytes as they came.
  let bytes: [UInt8]
  /// The bytes of interim responses that were sent already.
  let interim: [UInt8]
  /// The address of the client.
  let peer: String
  /// Whether the connection closes after the response.
  let closes: Bool

  /// The request, if it could be read.
  var request: RequestMessage? {
    switch kind {
    case .request(let request, _), .head(let request, _): request
    case .refused, .tooMany: nil
    }
  }

  /// The method, if it could be read.
  var method: Method? {
    if case .refused(let refusal) = kind { refusal.method } else { request?.method }
  }

  /// Returns the reply, which a network makes of requests only.
  func reply(from network: inout Network, at instant: Timestamp) -> Reply {
    switch kind {
    case .request(let request, let framing):
      var reply =
        network.screened(request, at: instant) ?? network.respond(to: request, at: instant)
      let continued = interim.isEmpty ? [] : [Incoming.continued]
      reply.decisions.insert(contentsOf: [framing.decision] + continued, at: 0)
      return reply
    case .head(_, var reply):
      reply.decisions.insert(Incoming.admitted, at: 0)
      return reply
    case .refused(let refusal):
      return refusal.reply(at: instant)
    case .tooMany:
      return Screening.tooManyConnections(at: instant)
    }
  }

  private static let continued = Decision(
    "N174",
    .semantics("10.1.1"),
    .must,
    "The header section decides nothing yet, so 100 (Continue) asks for the content."
  )
  private static let admitted = Decision(
    "N174",
    .semantics("10.1.1"),
    .must,
    "The header section decides, so the response does not wait for the content."
  )
}

extension Network {
  /// Returns the refusal of a request that may not pass.
  ///
  /// A host that nobody answers for is left to the network.
  func screened(_ request: RequestMessage, at instant: Timestamp) -> Reply? {
    guard origins.contains(where: { $0.site.answers(for: request.host) }) else { return nil }
    return Screening.refusal(of: request, at: instant)
  }
}
