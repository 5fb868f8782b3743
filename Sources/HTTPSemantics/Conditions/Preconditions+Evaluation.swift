extension Preconditions {
  /// What comes of the preconditions together.
  public enum Outcome: Hashable, Sendable {
    /// The method is performed.
    case perform
    /// 304: the client has the representation already.
    case notModified
    /// 412: the method is not performed because of this field.
    case failed(FieldName)
  }

  /// Evaluates the preconditions in the order of RFC 9110, section 13.2.2.
  ///
  /// - Parameters:
  ///   - method: The method of the request.
  ///   - current: The validators of the current representation; `nil` when there is none.
  ///   - rules: How fields are read and tags compared.
  ///   - decisions: Where each evaluation is taken down.
  /// - Returns: What is to be done.
  public func evaluate(
    _ method: Method,
    current: Validators?,
    rules: OriginRules = .strict,
    decisions: inout [Decision]
  ) -> Outcome {
    if let ifMatch {
      guard isTrue(ifMatch, current, rules, &decisions) else { return .failed(.ifMatch) }
    } else if let ifUnmodifiedSince, let modified = current?.lastModified {
      let isUnmodified = modified.seconds <= ifUnmodifiedSince.seconds
      decisions.append(isUnmodified ? .ifUnmodifiedSinceTrue : .ifUnmodifiedSinceFalse)
      guard isUnmodified else { return .failed(.ifUnmodifiedSince) }
    }
    let isRead = method == .get || method == .head
    if let ifNoneMatch {
      let isTrue = isNoneTrue(ifNoneMatch, current, rules)
      decisions.append(.ifNoneMatch(isTrue, isAny: ifNoneMatch == .any))
      if isTrue { return .perform }
      return isRead || rules.failedIfNoneMatch == .notModified
        ? .notModified : .failed(.ifNoneMatch)
    }
    guard let ifModifiedSince else { return .perform }
    guard isRead, let modified = current?.lastModified else {
      decisions.append(.ifModifiedSinceIgnored)
      return .perform
    }
    let isModified = modified.seconds > ifModifiedSince.seconds
    decisions.append(isModified ? .ifModifiedSinceTrue : .ifModifiedSinceFalse)
    return isModified ? .perform : .notModified
  }

  private func isTrue(
    _ condition: EntityTagCondition,
    _ current: Validators?,
    _ rules: OriginRules,
    _ decisions: inout [Decision]
  ) -> Bool {
    if rules.ifMatchReading == .asText {
      let isSame = current?.tag.map(\.description) == ifMatchText
      decisions.append(isSame ? .ifMatchTrue : .ifMatchFalse)
      return isSame
    }
    switch condition {
    case .any:
      decisions.append(current == nil ? .ifMatchAnyFalse : .ifMatchAnyTrue)
      return current != nil
    case .malformed:
      decisions.append(.ifMatchMalformed)
      return false
    case .list(let tags):
      let matches = current?.tag.map { tag in
        tags.contains {
          rules.ifMatchComparison == .strong ? $0.stronglyMatches(tag) : $0.weaklyMatches(tag)
        }
      }
      let isWeak = tags.contains(where: \.isWeak) || current?.tag?.isWeak == true
      decisions.append(
        matches == true ? .ifMatchTrue : isWeak ? .ifMatchWeakFalse : .ifMatchFalse
      )
      return matches == true
    }
  }

  private func isNoneTrue(
    _ condition: EntityTagCondition,
    _ current: Validators?,
    _ rules: OriginRules
  ) -> Bool {
    switch condition {
    case .any: return current == nil
    case .malformed: return true
    case .list(let tags):
      guard let tag = current?.tag else { return true }
      return !tags.contains {
        rules.ifNoneMatchComparison == .weak ? $0.weaklyMatches(tag) : $0.stronglyMatches(tag)
      }
    }
  }
}
