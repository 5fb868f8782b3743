internal import HTTPSemantics

extension Decision {
  /// Nothing is stored for the target.
  static let nothingStored = Decision(
    nil,
    .caching("4"),
    .definition,
    "Cache: nothing is stored for the target, so the request is forwarded."
  )
  /// What is stored depends on fields that this request has not, or has otherwise.
  static let nothingSelected = Decision(
    nil,
    .caching("4.1"),
    .mustNot,
    "Cache: what is stored was chosen by request fields (Vary) that differ here."
  )
  /// The origin server asked for validation.
  static let needsValidation = Decision(
    nil,
    .caching("5.2.2.4"),
    .mustNot,
    "Cache: what is stored has no-cache and is not used without asking."
  )
  /// The client asked for validation.
  static let clientWantsValidation = Decision(
    nil,
    .caching("5.2.1.4"),
    .may,
    "Cache: the client asks with no-cache that nothing stored be used without asking."
  )
  /// The stored response can be asked about.
  static let validates = Decision(
    nil,
    .caching("4.3.1"),
    .must,
    "Cache: the request goes on with the validators of what is stored."
  )
  /// The client wants nothing but a stored response, and none can be used.
  static let onlyIfCached = Decision(
    nil,
    .caching("5.2.1.7"),
    .should,
    "Cache: the client wants a stored response only, and there is none to use: 504.",
    isDeciding: true
  )
  /// The client has what is stored.
  static let clientHasIt = Decision(
    nil,
    .caching("4.3.2"),
    .should,
    "Cache: by the client's own condition it has what is stored, so it gets 304.",
    isDeciding: true
  )

  /// Returns the decision that a field is left to the origin server.
  static func fieldIsForOrigin(_ field: FieldName) -> Decision {
    if field == .range || field == .ifRange {
      return Decision(
        nil,
        .caching("3.3"),
        .choice,
        "Cache: this one does not do ranges, so the request is forwarded."
      )
    }
    return Decision(
      "N199",
      .caching("4.3.2"),
      .mustNot,
      "Cache: \(field) is for the origin server, so the request is forwarded."
    )
  }

  /// Returns the decision that a write is forwarded, with the method of what is stored, if any is.
  static func writesThrough(_ method: Method, stored: Method?) -> Decision {
    guard stored == method else {
      return Decision(
        "N100",
        .caching("4"),
        .must,
        "Cache: \(method) is not known to be safe, so it is forwarded whatever is stored."
      )
    }
    return method == .post
      ? Decision(
        "N025",
        .semantics("9.3.3"),
        .must,
        "Cache: a stored response to POST answers GET and HEAD, never another POST."
      )
      : Decision(
        "N068",
        .patch("2"),
        .mustNot,
        "Cache: a stored response to \(method) answers GET and HEAD, never another \(method)."
      )
  }

  /// Returns the decision of a cache that breaks the rule to write through.
  static func answersUnsafe(_ method: Method) -> Decision {
    Decision(
      "N100",
      .caching("4"),
      .must,
      "Cache: \(method) is answered with what is stored, which no cache may do.",
      isDeciding: true
    )
  }

  /// Returns the decision to serve what is fresh.
  static func isFresh(_ entry: CacheEntry, age: Int) -> Decision {
    let ages = "\(age) of \(entry.freshness.lifetime) s old"
    switch entry.method {
    case .post:
      return Decision(
        "N025",
        .semantics("9.3.3"),
        .definition,
        "Cache: the stored response to POST is fresh (\(ages)) and answers the request.",
        isDeciding: true
      )
    case .patch:
      return Decision(
        "N068",
        .patch("2"),
        .definition,
        "Cache: the stored response to PATCH is fresh (\(ages)) and answers the request.",
        isDeciding: true
      )
    default:
      return Decision(
        "N099",
        .caching("4.2"),
        .definition,
        "Cache: what is stored is fresh (\(ages)), so nobody is asked.",
        isDeciding: true
      )
    }
  }

  /// Returns the decision that what is stored is too old.
  static func isStale(_ entry: CacheEntry, age: Int) -> Decision {
    let lifetime = entry.freshness.lifetime
    return Decision(
      nil,
      .caching("4.2.4"),
      .mustNot,
      entry.freshness.source == .nothing
        ? "Cache: nothing says how long the stored response is fresh, so it is validated first."
        : "Cache: what is stored is stale (\(age) s old, fresh for \(lifetime) s)."
    )
  }

  /// Returns the decision that what is stored was made invalid.
  static func isInvalid(since method: Method) -> Decision {
    let fact = "Cache: what is stored became invalid by \(method), so the request is forwarded."
    return Decision(statement(ofInvalidationBy: method), .caching("4.4"), .must, fact)
  }

  /// Returns the decision that the client wants something younger.
  static func clientWantsYounger(age: Int) -> Decision {
    Decision(
      nil,
      .caching("5.2.1.1"),
      .may,
      "Cache: what is stored is \(age) s old, older than the client takes (max-age)."
    )
  }

  /// Returns the decision that the client wants something that stays fresh longer.
  static func clientWantsFresher(rest: Int) -> Decision {
    Decision(
      nil,
      .caching("5.2.1.3"),
      .may,
      "Cache: what is stored is fresh for \(max(0, rest)) s more, too little for the client "
        + "(min-fresh)."
    )
  }

  /// Returns the decision that the client cannot have what is stale.
  static func mustNotBeStale(_ directive: String) -> Decision {
    Decision(
      nil,
      .caching("4.2.4"),
      .mustNot,
      "Cache: what is stored is stale, and \(directive) forbids to use it for all of max-stale."
    )
  }

  /// Returns the decision that the client gets what is stale, as it asked.
  static func clientTakesStale(by excess: Int) -> Decision {
    Decision(
      nil,
      .caching("5.2.1.2"),
      .may,
      "Cache: what is stored is stale by \(excess) s, which the client takes (max-stale).",
      isDeciding: true
    )
  }
}
