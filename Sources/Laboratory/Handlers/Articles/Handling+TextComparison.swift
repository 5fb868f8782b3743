internal import HTTPSemantics

extension Handling {
  /// The value of If-Match, unless it is missing or empty, which JavaScript takes for the same.
  var volunteeredIfMatch: String? {
    request.fields[.ifMatch].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Returns the decision of 412 after If-Match was compared with a tag as a text and differs.
  ///
  /// It is that of the claim if If-Match is true nevertheless.
  func decisionOfDifference(_ claim: String, from tag: String) -> Decision {
    let condition = EntityTagCondition(fieldValue: volunteeredIfMatch ?? "")
    let reason: String
    switch condition {
    case .any: reason = "* is true for any current representation"
    case .list(let tags) where tags.contains(where: { $0.description == tag }):
      reason = "one tag of the list is the current one"
    case .list, .malformed:
      return Decision(
        "N114",
        .semantics("13.1.1"),
        .mustNot,
        "If-Match is another text than the current tag, so the method is not performed."
      )
    }
    return Decision(
      claim,
      .semantics("13.1.1"),
      .definition,
      "If-Match is compared as a text and refused, but \(reason)."
    )
  }

  /// Takes down that a write goes on without a precondition.
  mutating func noteUnconditionalWrite(_ claim: String) {
    note(
      Decision(
        claim,
        Clause("RFC 6585", "3"),
        .may,
        "There is no If-Match, and the code goes on; 428 would have asked for it."
      )
    )
  }

  /// Takes down that another request wrote after this one had compared.
  mutating func noteLostUpdate(_ claim: String) {
    note(
      Decision(
        claim,
        .semantics("13.1.1"),
        .mustNot,
        "Another request wrote between check and write, so If-Match is false by now; "
          + "its update is lost."
      )
    )
  }
}
