internal import HTTPSemantics

extension Decision {
  /// PUT defines no caching of its responses.
  static let putNotCacheable = Decision(
    "N037",
    .semantics("9.3.4"),
    .definition,
    "Cache: responses to PUT are not cacheable, so this one is not stored."
  )
  /// The status stands for caching rules that are not known.
  static let statusNotUnderstood = Decision(
    nil,
    .caching("5.2.2.3"),
    .mustNot,
    "Cache: not stored, for must-understand asks for a status that this cache understands."
  )
  /// The response is a part.
  static let isPartial = Decision(
    nil,
    .caching("3.3"),
    .mustNot,
    "Cache: not stored, for this cache does not do ranges and the response is a part."
  )
  /// The response is shorter or longer than it says.
  static let isIncomplete = Decision(
    nil,
    .caching("3.3"),
    .mustNot,
    "Cache: not stored, for the content has another length than the response says."
  )
  /// The origin server forbids storing.
  static let isNoStore = Decision(
    "N105",
    .caching("5.2.2.5"),
    .mustNot,
    "Cache: not stored, for the response has no-store."
  )
  /// The client forbids storing.
  static let clientWantsNoStore = Decision(
    "N105",
    .caching("5.2.1.5"),
    .mustNot,
    "Cache: not stored, for the request has no-store."
  )
  /// The response is for one user.
  static let isPrivate = Decision(
    nil,
    .caching("5.2.2.7"),
    .mustNot,
    "Cache: not stored, for the response is private and this cache is shared."
  )
  /// The request had credentials.
  static let isAuthorized = Decision(
    "N106",
    .caching("3.5"),
    .mustNot,
    "Cache: not stored, for the request has Authorization and the response does not say that it "
      + "may be shared (public, s-maxage, must-revalidate)."
  )
  /// The response depends on something that no request tells.
  static let variesByAnything = Decision(
    nil,
    .caching("4.1"),
    .choice,
    "Cache: not stored, for Vary: * fits no later request."
  )
  /// The response could never be used.
  static let isUseless = Decision(
    nil,
    .caching("3"),
    .choice,
    "Cache: not stored, for the response is never fresh and has no validator to ask by."
  )
  /// A 304 is about what is stored.
  static let freshens = Decision(
    nil,
    .caching("4.3.4"),
    .must,
    "Cache: the 304 is about what is stored, which takes over its fields."
  )
  /// A 304 says that what is stored is good.
  static let freshensAndServes = Decision(
    nil,
    .caching("4.3.3"),
    .definition,
    "Cache: the origin server says 304, so what is stored is good and answers the request.",
    isDeciding: true
  )
  /// A 304 is about nothing that is stored.
  static let fitsNothing = Decision(
    nil,
    .caching("4.3.4"),
    .mustNot,
    "Cache: the 304 names no validator of what is stored, so the request goes out once more."
  )
  /// A response to HEAD agrees with what is stored.
  static let headConfirms = Decision(
    nil,
    .caching("4.3.5"),
    .should,
    "Cache: the response to HEAD agrees with what is stored, which takes over its fields."
  )
  /// A response to HEAD differs from what is stored.
  static let headContradicts = Decision(
    nil,
    .caching("4.3.5"),
    .should,
    "Cache: the response to HEAD differs from what is stored, which is not used any more."
  )

  /// Returns the decision that a method has no caching.
  static func methodNotCacheable(_ method: Method) -> Decision {
    Decision(
      method == .options ? "N018" : "N099",
      .semantics("9.2.3"),
      .definition,
      "Cache: not stored, for the definition of \(method) does not allow it."
    )
  }

  /// Returns the decision of a cache that supports GET and HEAD alone.
  static func keepsNoWriteResponses(_ method: Method) -> Decision {
    Decision(
      "N099",
      .semantics("9.2.3"),
      .choice,
      "Cache: this one stores no responses to \(method), as most do not."
    )
  }

  /// Returns the decision that a response to a write is no representation to be served.
  static func writeStatusNotStored(_ method: Method) -> Decision {
    Decision(
      method.cachingStatement,
      method.cachingClause,
      .choice,
      "Cache: of the responses to \(method) this one stores only those with 200."
    )
  }

  /// Returns the decision that a response to a write does not say how long it is fresh.
  static func writeNeedsFreshness(_ method: Method) -> Decision {
    Decision(
      method.cachingStatement,
      method.cachingClause,
      .definition,
      "Cache: not stored, for the response to \(method) does not say how long it is fresh."
    )
  }

  /// Returns the decision that the content of a response to a write is not the target's.
  static func writeNeedsLocation(_ method: Method) -> Decision {
    Decision(
      method.cachingStatement,
      method.cachingClause,
      .definition,
      "Cache: not stored, for the response to \(method) has no Content-Location that is the target."
    )
  }

  /// Returns the decision that a status is never stored.
  static func statusNeverStored(_ status: StatusCode) -> Decision {
    Decision(
      "N105",
      Clause("RFC 6585", status == 428 ? "3" : "4"),
      .mustNot,
      "Cache: a response with \(status.code) is never stored."
    )
  }

  /// Returns the decision that a status needs an explicit lifetime.
  static func statusNeedsFreshness(_ status: StatusCode) -> Decision {
    Decision(
      nil,
      .caching("3"),
      .mustNot,
      "Cache: not stored, for a \(status.code) needs to say how long it is fresh."
    )
  }

  /// Returns the decision to store.
  static func stores(_ entry: CacheEntry) -> Decision {
    let freshness = entry.freshness
    let span =
      freshness.source == .nothing
      ? "to be validated before each use"
      : "fresh for \(freshness.lifetime) s by \(freshness.source.rawValue)"
    return Decision(
      entry.method.cachingStatement,
      entry.method == .get ? .caching("3") : entry.method.cachingClause,
      entry.method == .get ? .may : .definition,
      "Cache: the response to \(entry.method) is stored for \(entry.target), \(span)."
    )
  }
}

extension Method {
  /// The statement about the caching of responses to the method.
  fileprivate var cachingStatement: String {
    switch self {
    case .post: "N024"
    case .patch: "N068"
    case .put: "N037"
    default: "N099"
    }
  }

  /// The clause about the caching of responses to the method.
  fileprivate var cachingClause: Clause {
    switch self {
    case .post: .semantics("9.3.3")
    case .patch: .patch("2")
    case .put: .semantics("9.3.4")
    default: .semantics("9.2.3")
    }
  }
}
