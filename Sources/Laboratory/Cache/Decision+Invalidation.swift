internal import HTTPSemantics

extension Decision {
  /// Returns the decision that nothing is invalidated.
  static func keepsAfterError(_ status: StatusCode) -> Decision {
    Decision(
      "N102",
      .caching("4.4"),
      .definition,
      "Cache: \(status.code) is an error, so what is stored stays valid."
    )
  }

  /// Returns the decision that the target is invalidated.
  static func invalidates(_ target: TargetURI, by method: Method) -> Decision {
    Decision(
      statement(ofInvalidationBy: method),
      .caching("4.4"),
      .must,
      "Cache: \(method) may have changed the state, so what is stored for \(target) is invalid now."
    )
  }

  /// Returns the decision that a URI named in the response is invalidated.
  static func invalidatesRelated(_ target: TargetURI, named field: FieldName) -> Decision {
    Decision(
      "N103",
      .caching("4.4"),
      .may,
      "Cache: what is stored for \(target), which \(field) names, is invalid now too."
    )
  }

  /// Returns the decision that a URI of another origin is left alone.
  static func leavesOtherOrigin(_ target: TargetURI, named field: FieldName) -> Decision {
    Decision(
      "N103",
      .caching("4.4"),
      .mustNot,
      "Cache: \(field) names \(target), which is of another origin and stays valid."
    )
  }

  /// Returns the decision of a cache that believes it knows what shows the same data.
  static func invalidatesAbove(_ target: TargetURI) -> Decision {
    Decision(
      "N104",
      .caching("4.4"),
      .definition,
      "Cache: what is stored for \(target) is invalid now, though nothing told of a connection."
    )
  }

  /// Returns the statement that an invalidation by a method is about.
  static func statement(ofInvalidationBy method: Method) -> String? {
    switch method {
    case .put: "N038"
    case .patch: "N069"
    case .head: .none
    default: "N101"
    }
  }
}
