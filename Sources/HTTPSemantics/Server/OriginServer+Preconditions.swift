extension OriginServer {
  /// Evaluates the preconditions as a step of its own, which a right server never does.
  mutating func compare(_ handling: inout Handling) {
    guard handling.response == nil, let template = template(of: handling) else { return }
    handling.response =
      refusalOfMissing(template, &handling) ?? refusalByPreconditions(template, &handling)
  }

  /// Returns the response that a false precondition leads to, or `nil` to go on.
  func refusalByPreconditions(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    let method = handling.method(under: rules)
    guard !handling.hasEvaluatedPreconditions, method != .options, method != .trace else {
      return nil
    }
    handling.hasEvaluatedPreconditions = true
    if case .fixed(let answer) = template.kind, !answer.status.isSuccessful { return nil }
    guard let conditions = Preconditions(handling.request.fields, now: handling.instant) else {
      return refusalOfUnconditional(template, &handling)
    }
    let selected = selectedRepresentation(template, handling)
    let outcome = conditions.evaluate(
      method,
      current: selected?.validators,
      rules: rules,
      decisions: &handling.decisions
    )
    switch outcome {
    case .perform:
      return conditions.guardsWrite ? nil : refusalOfUnconditional(template, &handling)
    case .notModified:
      return handling.settleByLastDecision(notModified(selected, template, handling))
    case .failed(let field): return refuse(field, conditions, selected, template, &handling)
    }
  }

  private func refusalOfUnconditional(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    let method = handling.method(under: rules)
    guard template.preconditions == .required || rules.unconditionalWrites == .refused,
      method == .put || method == .patch || method == .delete
    else { return nil }
    return handling.refuse(
      Problem(
        .preconditionRequired,
        "Writes are taken only with If-Match (or If-None-Match: * to create). "
          + "GET the representation and send its ETag in If-Match."
      ),
      fields: [.cacheControl: "no-store"],
      because: Decision(
        "N125",
        Clause("RFC 6585", "3"),
        .should,
        "The target insists on a precondition, so that no update is lost."
      )
    )
  }

  private func refuse(
    _ field: FieldName,
    _ conditions: Preconditions,
    _ selected: Selected?,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    if field == .ifMatch || field == .ifUnmodifiedSince {
      if rules.failedIfMatch == .ignored { return nil }
      if template.alreadyApplied == .success, isApplied(selected, template, handling) {
        return handling.settle(
          ResponseMessage(204),
          because: Decision(
            "N114",
            .semantics("13.1.1"),
            .may,
            "The change is in place already; without ETag, so that the client asks for the state."
          )
        )
      }
    }
    var fields: Fields = [:]
    if let selected { addValidators(selected.validators, to: &fields, handling) }
    let isConflict = field == .ifMatch && rules.failedIfMatch == .conflict
    let detail = conditions.detail(of: field, current: selected?.validators)
    let problem = Problem(.preconditionFailed, detail)
    return handling.settleByLastDecision(
      handling.response(to: problem, isConflict ? 409 : 412, fields: fields)
    )
  }

  private func isApplied(
    _ selected: Selected?,
    _ template: ResourceTemplate,
    _ handling: Handling
  ) -> Bool {
    guard handling.method(under: rules) == .put, let selected else { return false }
    return selected.representation
      == Representation(handling.mediaType, handling.request.content)
  }
}
