internal import HTTPSemantics

extension SharedCache {
  /// Returns why a response is not stored; `nil` if it is (RFC 9111, section 3).
  func obstacle(
    to response: ResponseMessage,
    of request: RequestMessage,
    at target: TargetURI,
    received: Timestamp
  ) -> Decision? {
    let freshness = Freshness(of: response, received: received, isGuessed: guessesFreshness)
    return methodObstacle(request, response, target, freshness)
      ?? statusObstacle(response)
      ?? directiveObstacle(request, response)
      ?? usefulnessObstacle(response, freshness)
  }

  /// The method has to be cacheable by its definition (RFC 9110, section 9.2.3).
  private func methodObstacle(
    _ request: RequestMessage,
    _ response: ResponseMessage,
    _ target: TargetURI,
    _ freshness: Freshness
  ) -> Decision? {
    switch request.method {
    case .get: return nil
    case .put:
      if rules.put == .neverStored { return .putNotCacheable }
      return freshness.isExplicit && response.status == 200 ? nil : .putNotCacheable
    case .post, .patch:
      let rule = request.method == .post ? rules.post : rules.patch
      if rule == .neverStored { return .keepsNoWriteResponses(request.method) }
      if response.status != 200 { return .writeStatusNotStored(request.method) }
      if !freshness.isExplicit { return .writeNeedsFreshness(request.method) }
      let place = response.fields[.contentLocation].flatMap { TargetURI($0, from: request) }
      return rule == .whenFresh || place == target ? nil : .writeNeedsLocation(request.method)
    default: return .methodNotCacheable(request.method)
    }
  }

  private func statusObstacle(_ response: ResponseMessage) -> Decision? {
    let isBanned = response.status == 428 || response.status == 429
    if isBanned, rules.storageBans == .obeyed { return .statusNeverStored(response.status) }
    let directives = CacheDirectives(response.fields)
    if directives.contains("must-understand"), !response.status.isUnderstood {
      return .statusNotUnderstood
    }
    if response.status == 206 { return .isPartial }
    let length = response.fields[.contentLength].flatMap { Int($0) }
    return length.map { $0 != response.content.count } == true ? .isIncomplete : nil
  }

  private func directiveObstacle(
    _ request: RequestMessage,
    _ response: ResponseMessage
  ) -> Decision? {
    let stated = CacheDirectives(response.fields)
    if rules.storageBans == .obeyed {
      // RFC 9111, section 5.2.2.3: no-store is there for caches that do not know the other one.
      if stated.contains("no-store"), !stated.contains("must-understand") { return .isNoStore }
      if CacheDirectives(request.fields).contains("no-store") { return .clientWantsNoStore }
    }
    if stated.appliesToAll("private") { return .isPrivate }
    let permits = ["must-revalidate", "public", "s-maxage"].contains(where: stated.contains)
    guard request.fields.contains(.authorization), rules.authorization == .unlessAllowed else {
      return nil
    }
    return permits ? nil : .isAuthorized
  }

  private func usefulnessObstacle(
    _ response: ResponseMessage,
    _ freshness: Freshness
  ) -> Decision? {
    let isPublic = CacheDirectives(response.fields).contains("public")
    guard freshness.isExplicit || isPublic || response.status.isHeuristicallyCacheable else {
      return .statusNeedsFreshness(response.status)
    }
    if response.fields.variants.contains("*") { return .variesByAnything }
    let hasValidator =
      response.fields.entityTag != nil || response.fields.contains(.lastModified)
    return freshness.lifetime > 0 || hasValidator ? nil : .isUseless
  }
}

extension StatusCode {
  /// Whether this cache knows all that the status means for caching; it does not do ranges.
  fileprivate var isUnderstood: Bool { isRegistered && self != 206 }
}
