internal import HTTPSemantics

extension Network {
  /// Asks the cache, if there is one: it serves a response of its own or sends the request on.
  mutating func askCache(_ journey: inout Journey) -> Reply? {
    var decisions: [Decision] = []
    let answer = cache?.answer(to: journey.request, at: journey.instant, decisions: &decisions)
    switch answer {
    case nil: return nil
    case .serve(let response)?: return Reply(response, decisions: decisions)
    case .forward(let forwarded)?:
      journey.forwarded = forwarded
      journey.decisions += decisions
      return nil
    }
  }

  /// Tells the cache what the server replied, and returns what the client gets of it.
  ///
  /// It asks the server once more where a 304 fits nothing that it has stored.
  mutating func tellCache(_ reply: Reply, _ journey: Journey) -> Reply {
    guard let forwarded = journey.forwarded, var cache else { return reply }
    var decisions = reply.decisions
    var delay = reply.delay
    var answer = cache.receive(
      reply.response,
      to: forwarded,
      at: journey.instant,
      decisions: &decisions
    )
    if case .forward(let again) = answer {
      let second = changeOrigin(at: journey.place) {
        $0.respond(to: again.message, at: journey.instant)
      }
      if let second {
        decisions += second.decisions
        delay += second.delay
        answer = cache.receive(
          second.response,
          to: again,
          at: journey.instant,
          decisions: &decisions
        )
      }
    }
    self.cache = cache
    guard case .serve(let response) = answer else { return reply }
    return Reply(response, decisions: decisions, delay: delay)
  }
}
