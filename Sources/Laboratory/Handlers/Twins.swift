internal import HTTPSemantics

/// Two copies of a server with two versions of a handler, to which the same is sent.
struct Twins {
  private var left: Twin
  private var right: Twin
  private let instant: Timestamp
  /// What the right server says in the place of an entity tag of the left one.
  private var tags: [EntityTag: EntityTag] = [:]

  /// Copies a server twice.
  init(
    _ server: OriginServer,
    name: String,
    _ version: PracticeHandler.Version,
    _ other: PracticeHandler.Version,
    at instant: Timestamp
  ) {
    left = Twin(server, name: name, version)
    right = Twin(server, name: name, other)
    self.instant = instant
  }

  /// Takes down the current entity tags of both servers at the targets of requests.
  mutating func compareTags(at requests: [RequestMessage]) {
    for request in requests {
      let kept = request.fields.lines.filter { $0.name == .host || $0.name == .authorization }
      let read = RequestMessage(.get, request.target, fields: Fields(kept))
      if let tag = left.tag(answering: read, at: instant),
        let other = right.tag(answering: read, at: instant)
      {
        tags[tag] = other
      }
    }
  }

  /// Sends a request to both and returns how they differ, if they do.
  mutating func send(_ request: RequestMessage, at place: Int) -> Exposure? {
    let reply = left.server.respond(to: request, at: instant)
    let otherReply = right.server.respond(to: translated(request), at: instant)
    return difference(reply, otherReply, at: place)
  }

  /// Handles a request on both while another one stands still, and returns how they differ.
  mutating func race(
    _ paused: RequestMessage,
    after step: String,
    _ interloper: RequestMessage
  ) -> Exposure? {
    let replies = left.race(paused, after: step, interloper, at: instant)
    let otherReplies = right.race(
      translated(paused),
      after: step,
      translated(interloper),
      at: instant
    )
    if replies[0].response.status != otherReplies[0].response.status {
      return difference(replies[0], otherReplies[0], at: 0)
    }
    return difference(replies[1], otherReplies[1], at: 1)
  }

  private func difference(_ reply: Reply, _ otherReply: Reply, at place: Int) -> Exposure? {
    let changesState = left.server.state != right.server.state
    guard changesState || reply.response.status != otherReply.response.status else { return nil }
    return Exposure(
      place: place,
      reply: reply,
      otherReply: otherReply,
      changesState: changesState
    )
  }

  /// Returns a request with the tags that the right server has for those of the left one.
  private func translated(_ request: RequestMessage) -> RequestMessage {
    var request = request
    for name in [FieldName.ifMatch, .ifNoneMatch] {
      guard let value = request.fields[name],
        case .list(let listed) = EntityTagCondition(fieldValue: value)
      else { continue }
      request.fields[name] = listed.map { (tags[$0] ?? $0).description }.joined(separator: ", ")
    }
    return request
  }
}

/// A copy of a server on which a version of a handler runs.
private struct Twin {
  var server: OriginServer
  private let steps: [String]

  init(_ server: OriginServer, name: String, _ version: PracticeHandler.Version) {
    self.server = server
    self.server.handlers[name] = version.handler
    steps = version.handler.steps.map(\.name)
  }

  /// Returns the entity tag that a GET would tell; the server does not notice.
  func tag(answering read: RequestMessage, at instant: Timestamp) -> EntityTag? {
    var copy = server
    let response = copy.respond(to: read, at: instant).response
    return response.fields[.eTag].flatMap { EntityTag(fieldValue: $0) }
  }

  /// Handles a request while another one stands still behind a step, or behind the first one if no
  /// step has the name; returns both replies in the order in which they were made.
  mutating func race(
    _ paused: RequestMessage,
    after step: String,
    _ interloper: RequestMessage,
    at instant: Timestamp
  ) -> [Reply] {
    let step = steps.contains(step) ? step : steps.first
    var handling = server.begin(paused, at: instant)
    var isPaused = false
    while !isPaused, !handling.isFinished {
      isPaused = handling.nextStep == step
      server.advance(&handling)
    }
    let reply = server.respond(to: interloper, at: instant)
    while !handling.isFinished { server.advance(&handling) }
    guard let last = handling.reply else {
      preconditionFailure("the last step of a handling makes the reply")
    }
    return [reply, last]
  }
}
