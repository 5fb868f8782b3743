internal import HTTPSemantics

extension SharedCache {
  /// Marks what an unsafe request may have made wrong (RFC 9111, section 4.4).
  mutating func invalidate(
    after response: ResponseMessage,
    to request: RequestMessage,
    at target: TargetURI,
    _ decisions: inout [Decision]
  ) {
    if rules.invalidation == .never { return }
    if response.status.isError, rules.invalidation == .bySuccess {
      if holdsValid(target) { decisions.append(.keepsAfterError(response.status)) }
      return
    }
    if invalidate(target, by: request.method) {
      decisions.append(.invalidates(target, by: request.method))
    }
    if rules.relatedTargets == .none { return }
    for field in [FieldName.location, .contentLocation] {
      guard let related = response.fields[field].flatMap({ TargetURI($0, from: request) }),
        holdsValid(related)
      else { continue }
      if related.origin == target.origin || rules.relatedTargets == .anyOrigin {
        invalidate(related, by: request.method)
        decisions.append(.invalidatesRelated(related, named: field))
      } else {
        decisions.append(.leavesOtherOrigin(related, named: field))
      }
    }
    if rules.relatedTargets == .above { invalidateAbove(target, by: request.method, &decisions) }
  }

  private mutating func invalidateAbove(
    _ target: TargetURI,
    by method: Method,
    _ decisions: inout [Decision]
  ) {
    for above in target.above where invalidate(above, by: method) {
      decisions.append(.invalidatesAbove(above))
    }
  }

  private func holdsValid(_ target: TargetURI) -> Bool {
    entries(for: target).contains { $0.invalidatedBy == nil }
  }

  /// Marks what is stored for a target; returns whether there was something valid.
  @discardableResult
  private mutating func invalidate(_ target: TargetURI, by method: Method) -> Bool {
    guard holdsValid(target) else { return false }
    update(at: target) { if $0.invalidatedBy == nil { $0.invalidatedBy = method } }
    return true
  }
}

extension TargetURI {
  /// The URIs of the paths that the path lies below, without a query.
  fileprivate var above: [TargetURI] {
    let path = pathAndQuery.prefix { $0 != "?" }
    return path.indices.filter { path[$0] == "/" }
      .map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) }
      .map { TargetURI(origin: origin, pathAndQuery: $0) }
      .filter { $0 != self }
  }
}
