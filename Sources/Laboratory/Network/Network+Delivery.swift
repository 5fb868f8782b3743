public import HTTPSemantics

extension Network {
  /// Carries a request to the server that it is for and the response back: past the faults that are
  /// declared, through the cache if there is one; commands that it brings along are carried out before.
  ///
  /// A host that nobody answers for gets 421 (RFC 9110, section 15.5.20).
  public mutating func deliver(_ request: RequestMessage, at instant: Timestamp) -> Delivery {
    let (resumed, refusal) = takeCommands(of: request, at: instant)
    var delivery = refusal.map { Delivery(.received, $0) } ?? carry(request, at: instant)
    delivery.resumed = resumed
    return delivery
  }

  private mutating func carry(_ request: RequestMessage, at instant: Timestamp) -> Delivery {
    var journey = Journey(request: request, instant: local(instant))
    journey.fault = takeFault(for: request)
    switch journey.fault {
    case .dropRequest:
      return Delivery(.requestLost, nil, decisions: [.requestLost])
    case .refuse(let status, let seconds):
      let refusal = Screening.overloaded(status, retryAfter: seconds, at: journey.instant)
      return Delivery(.received, refusal)
    default: break
    }
    if let served = askCache(&journey) { return conclude(served, journey) }
    guard let route = route(journey.forwarded?.message ?? request) else {
      return conclude(Screening.misdirected(request, known: hosts, at: journey.instant), journey)
    }
    journey.place = route.place
    journey.decisions += route.decision.map { [$0] } ?? []
    return ask(route.request, journey)
  }

  /// Has a server respond; what is between it and the client is passed by.
  public mutating func respond(to request: RequestMessage, at instant: Timestamp) -> Reply {
    let instant = local(instant)
    guard let route = route(request),
      let reply = changeOrigin(at: route.place, { $0.respond(to: route.request, at: instant) })
    else { return Screening.misdirected(request, known: hosts, at: instant) }
    return reply
  }

  /// Returns what can be decided before the content arrives: a final reply, or `nil` to go on.
  public func admit(_ head: RequestMessage, at instant: Timestamp) -> Reply? {
    guard let route = route(head) else {
      return Screening.misdirected(head, known: hosts, at: local(instant))
    }
    return origins[route.place].admit(route.request, at: local(instant))
  }

  /// Returns what `admit` does, and has the server take it down in its journal.
  mutating func turnAway(_ head: RequestMessage, at instant: Timestamp) -> Reply? {
    if let refusal = screened(head, at: instant) { return refusal }
    guard let route = route(head) else { return nil }
    let instant = local(instant)
    return changeOrigin(at: route.place) { $0.turnAway(route.request, at: instant) } ?? nil
  }

  /// Has the server of a journey handle a request, up to a step before which it is held.
  private mutating func ask(_ request: RequestMessage, _ journey: Journey) -> Delivery {
    let pause = takePause(for: request)
    if case .fail(let failure)? = journey.fault {
      _ = changeOrigin(at: journey.place) { $0.failure = failure }
    }
    let handling = changeOrigin(at: journey.place) { origin in
      var handling = origin.begin(request, at: journey.instant)
      while !handling.isFinished, pause == nil || handling.nextStep != pause?.step {
        origin.advance(&handling)
      }
      return handling
    }
    guard let handling else { preconditionFailure("a route leads to an origin server") }
    guard let step = handling.nextStep else { return conclude(handling, journey) }
    heldCount += 1
    held.append(
      HeldRequest(
        number: heldCount,
        request: request,
        nextStep: step,
        handling: handling,
        journey: journey
      )
    )
    let decisions = journey.decisions + handling.decisions + [.held(before: step)]
    return Delivery(.held(heldCount), nil, decisions: decisions)
  }

  /// Has a held request go on to its end, without a number the oldest one; `nil` if there is none.
  ///
  /// What it still does, it does at the instant given.
  public mutating func resume(
    _ number: Int? = nil,
    at instant: Timestamp
  ) -> (held: HeldRequest, delivery: Delivery)? {
    guard let index = number.map({ n in held.firstIndex { $0.number == n } }) ?? held.indices.first
    else { return nil }
    let request = held.remove(at: index)
    let local = local(instant)
    let handling = changeOrigin(at: request.journey.place) { origin in
      var handling = request.handling
      handling.goOn(at: local)
      while !handling.isFinished { origin.advance(&handling) }
      return handling
    }
    return handling.map { (request, conclude($0, request.journey)) }
  }

  private mutating func conclude(_ handling: Handling, _ journey: Journey) -> Delivery {
    guard let reply = handling.reply else {
      preconditionFailure("the last step of a handling makes the reply")
    }
    return conclude(tellCache(reply, journey), journey)
  }

  /// Brings a reply to the client, or does with it what the fault of the journey says.
  private func conclude(_ reply: Reply, _ journey: Journey) -> Delivery {
    var reply = reply
    reply.decisions = journey.decisions + reply.decisions
    switch journey.fault {
    case .dropResponse:
      reply.decisions.append(.responseLost)
      return Delivery(.responseLost, reply)
    case .reset:
      reply.decisions.append(.responseLost)
      return Delivery(.reset, reply)
    case .truncate(let count) where count < reply.response.content.count:
      reply.decisions.append(.truncated(count))
      return Delivery(.truncated(count), reply)
    case .delay(let milliseconds):
      reply.delay += milliseconds
      return Delivery(.received, reply)
    default: return Delivery(.received, reply)
    }
  }
}

extension Decision {
  fileprivate static let requestLost = Decision(
    nil,
    .http1("9.3.1"),
    .definition,
    "The connection was lost before the request arrived: the server knows nothing of it."
  )
  fileprivate static let responseLost = Decision(
    nil,
    .http1("9.3.1"),
    .definition,
    "The server has responded, and the connection was lost before the client knew."
  )

  fileprivate static func truncated(_ count: Int) -> Decision {
    Decision(
      nil,
      .http1("8"),
      .must,
      "The connection was closed after \(count) bytes of the content: the message is incomplete."
    )
  }

  fileprivate static func held(before step: String) -> Decision {
    Decision(nil, nil, .choice, "The request is held before the step '\(step)'.")
  }
}
