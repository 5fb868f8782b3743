public import HTTPSemantics

extension SharedCache {
  /// Takes the response to what was forwarded, and returns what the client gets.
  ///
  /// What is stored is invalidated, freshened or replaced on the way. A response that was cut off
  /// is not to be shown to the cache. Where a 304 fits nothing that is stored, the request has to
  /// be forwarded once more, as the client sent it.
  public mutating func receive(
    _ response: ResponseMessage,
    to request: ForwardedRequest,
    at now: Timestamp,
    decisions: inout [Decision]
  ) -> Answer {
    guard response.status.kind != .informational, let target = TargetURI(of: request.original)
    else { return .serve(response) }
    var response = response
    response.fields = response.fields.withoutConnectionOptions
    if !response.fields.contains(.date) {
      // RFC 9110, section 6.6.1: a recipient with a clock adds what is missing.
      response.fields = Fields([Field(.date, now.httpDate)] + response.fields.lines)
    }
    if !request.original.method.isSafe {
      invalidate(after: response, to: request.original, at: target, &decisions)
    }
    if response.status == 304 {
      return receiveNotModified(response, to: request, at: target, now, &decisions)
    }
    if request.original.method == .head {
      if response.status == 200 { compare(response, to: request, at: target, now, &decisions) }
      return .serve(response)
    }
    keep(response, to: request, at: target, now, &decisions)
    return .serve(response)
  }

  /// Stores a response if that is allowed and of use.
  private mutating func keep(
    _ response: ResponseMessage,
    to request: ForwardedRequest,
    at target: TargetURI,
    _ now: Timestamp,
    _ decisions: inout [Decision]
  ) {
    if let obstacle = obstacle(to: response, of: request.original, at: target, received: now) {
      decisions.append(obstacle)
      // RFC 9111, section 4.3.3: what was validated turned out not to be suitable any more.
      let isGone = response.status == 404 || response.status == 410
      if request.isValidation, isGone || !response.status.isError {
        remove(at: target) { $0.isSelected(by: request.original) }
      }
      return
    }
    store(response, to: request, at: target, received: now)
    if let entry = selected(for: request.original, at: target) { decisions.append(.stores(entry)) }
  }

  /// Updates the stored responses that a 304 is about, and returns what the client gets.
  ///
  /// RFC 9111, section 4.3.4.
  private mutating func receiveNotModified(
    _ response: ResponseMessage,
    to request: ForwardedRequest,
    at target: TargetURI,
    _ now: Timestamp,
    _ decisions: inout [Decision]
  ) -> Answer {
    let serials = serials(identifiedBy: response, for: request.original, at: target)
    let guesses = guessesFreshness
    update(at: target) { entry in
      guard serials.contains(entry.serial) else { return }
      entry.freshen(with: response, to: request, received: now, isGuessed: guesses)
    }
    guard request.isValidation else {
      if !serials.isEmpty { decisions.append(.freshens) }
      return .serve(response)
    }
    guard let entry = entries(for: target).last(where: { serials.contains($0.serial) }) else {
      if request.original.asks(for: response.fields.entityTag) { return .serve(response) }
      decisions.append(.fitsNothing)
      return .forward(ForwardedRequest(request.original, sent: now))
    }
    decisions.append(.freshensAndServes)
    let served = entry.response(to: request.original, at: now, isValidated: true, &decisions)
    return .serve(served)
  }

  /// Returns the numbers of the entries that a 304 says something about.
  private func serials(
    identifiedBy response: ResponseMessage,
    for request: RequestMessage,
    at target: TargetURI
  ) -> Set<Int> {
    let candidates = entries(for: target).filter { $0.isSelected(by: request) }
    if let tag = response.fields.entityTag {
      let isMatch: (CacheEntry) -> Bool = { entry in
        guard let own = entry.response.fields.entityTag else { return false }
        return tag.isWeak ? tag.weaklyMatches(own) : tag.stronglyMatches(own)
      }
      let matches = candidates.filter(isMatch).map(\.serial)
      return tag.isWeak ? Set(matches.suffix(1)) : Set(matches)
    }
    if let modified = response.fields[.lastModified] {
      let match = candidates.last { $0.response.fields[.lastModified] == modified }
      return Set([match].compactMap { $0?.serial })
    }
    guard candidates.count == 1, let only = candidates.first?.response.fields,
      !only.contains(.eTag), !only.contains(.lastModified)
    else { return [] }
    return Set(candidates.map(\.serial))
  }

  /// Updates or gives up what is stored, after a response to HEAD (RFC 9111, section 4.3.5).
  private mutating func compare(
    _ response: ResponseMessage,
    to request: ForwardedRequest,
    at target: TargetURI,
    _ now: Timestamp,
    _ decisions: inout [Decision]
  ) {
    let guesses = guessesFreshness
    var outcomes: Set<Bool> = []
    update(at: target) { entry in
      guard entry.isSelected(by: request.original) else { return }
      let isSame = entry.response.isSame(asTold: response.fields)
      if isSame {
        entry.freshen(with: response, to: request, received: now, isGuessed: guesses)
      } else {
        entry.invalidatedBy = .head
      }
      outcomes.insert(isSame)
    }
    if outcomes.contains(true) { decisions.append(.headConfirms) }
    if outcomes.contains(false) { decisions.append(.headContradicts) }
  }
}

extension RequestMessage {
  /// Returns whether a tag is among those that the client itself holds.
  fileprivate func asks(for tag: EntityTag?) -> Bool {
    guard let tag, let own = fields[.ifNoneMatch],
      case .list(let tags) = EntityTagCondition(fieldValue: own)
    else { return false }
    return tags.contains { $0.weaklyMatches(tag) }
  }
}

extension ResponseMessage {
  /// Returns whether validators and length are those that the response to a HEAD tells, if it does.
  fileprivate func isSame(asTold told: Fields) -> Bool {
    let length = told[.contentLength].map { $0 == String(content.count) } ?? true
    return length
      && [.eTag, .lastModified].allSatisfy { !told.contains($0) || told[$0] == fields[$0] }
  }
}
