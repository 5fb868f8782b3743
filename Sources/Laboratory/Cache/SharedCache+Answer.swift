public import HTTPSemantics

extension SharedCache {
  /// Returns a stored response for a request, or what to forward.
  ///
  /// RFC 9111, section 4.
  public func answer(
    to request: RequestMessage,
    at now: Timestamp,
    decisions: inout [Decision]
  ) -> Answer {
    let isRead = request.method == .get || request.method == .head
    guard let target = TargetURI(of: request) else {
      return .forward(ForwardedRequest(request, sent: now))
    }
    if !isRead {
      return answerOther(request, target, now, &decisions)
    }
    if let field = request.fieldForOrigin {
      decisions.append(.fieldIsForOrigin(field))
      return forward(ForwardedRequest(request, sent: now), &decisions)
    }
    guard let entry = selected(for: request, at: target) else {
      decisions.append(entries(for: target).isEmpty ? .nothingStored : .nothingSelected)
      return forward(ForwardedRequest(request, sent: now), &decisions)
    }
    switch verdict(on: entry, for: request, at: now) {
    case .use(let decision):
      decisions.append(decision)
      return .serve(entry.response(to: request, at: now, isValidated: false, &decisions))
    case .validate(let decision):
      decisions.append(decision)
      let forwarded = ForwardedRequest(request, validating: entry, sent: now)
      if forwarded.isValidation { decisions.append(.validates) }
      return forward(forwarded, &decisions)
    }
  }

  /// Answers a request with another method than GET and HEAD: by the rules, it is forwarded.
  private func answerOther(
    _ request: RequestMessage,
    _ target: TargetURI,
    _ now: Timestamp,
    _ decisions: inout [Decision]
  ) -> Answer {
    if request.method.isSafe { return .forward(ForwardedRequest(request, sent: now)) }
    let entry = selected(for: request, at: target)
    if rules.unsafeRequests == .answered, let entry, entry.state(at: now) == .fresh {
      decisions.append(.answersUnsafe(request.method))
      return .serve(entry.response(to: request, at: now, isValidated: false, &decisions))
    }
    decisions.append(.writesThrough(request.method, stored: entry?.method))
    return .forward(ForwardedRequest(request, sent: now))
  }

  /// Forwards a request, unless the client wants nothing but a stored response.
  ///
  /// RFC 9111, section 5.2.1.7.
  private func forward(_ request: ForwardedRequest, _ decisions: inout [Decision]) -> Answer {
    guard CacheDirectives(request.original.fields).contains("only-if-cached") else {
      return .forward(request)
    }
    decisions.append(.onlyIfCached)
    return .serve(ResponseMessage(504, fields: [.date: request.sent.httpDate]))
  }

  private enum Verdict {
    case use(Decision)
    case validate(Decision)
  }

  /// Decides whether a stored response can be used without asking the origin server.
  private func verdict(
    on entry: CacheEntry,
    for request: RequestMessage,
    at now: Timestamp
  ) -> Verdict {
    let wanted = CacheDirectives(request.fields)
    let stated = CacheDirectives(entry.response.fields)
    let age = entry.age(at: now)
    let rest = entry.freshness.lifetime - age
    if let method = entry.invalidatedBy { return .validate(.isInvalid(since: method)) }
    if stated.appliesToAll("no-cache") { return .validate(.needsValidation) }
    if wanted.contains("no-cache") { return .validate(.clientWantsValidation) }
    if let limit = wanted.seconds("max-age"), age > limit {
      return .validate(.clientWantsYounger(age: age))
    }
    if let least = wanted.seconds("min-fresh"), rest < least {
      return .validate(.clientWantsFresher(rest: rest))
    }
    if rest > 0 { return .use(.isFresh(entry, age: age)) }
    guard wanted.contains("max-stale") else { return .validate(.isStale(entry, age: age)) }
    let bans = ["must-revalidate", "proxy-revalidate", "s-maxage"]
    if let ban = bans.first(where: stated.contains) { return .validate(.mustNotBeStale(ban)) }
    if let limit = wanted.seconds("max-stale"), -rest > limit {
      return .validate(.isStale(entry, age: age))
    }
    return .use(.clientTakesStale(by: -rest))
  }
}

extension RequestMessage {
  /// The first field that means something to the origin server only, so far as this cache goes.
  ///
  /// RFC 9111, section 4.3.2: If-Match and If-Unmodified-Since are not applicable to a cache;
  /// ranges are not supported here.
  fileprivate var fieldForOrigin: FieldName? {
    [.ifMatch, .ifUnmodifiedSince, .range, .ifRange].first(where: fields.contains)
  }
}
