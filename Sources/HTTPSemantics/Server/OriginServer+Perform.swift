internal import HashTreeCollections

extension OriginServer {
  /// Does what the method asks, preconditions first unless they were evaluated before.
  mutating func perform(_ handling: inout Handling) {
    guard handling.response == nil else { return }
    guard let template = template(of: handling) else {
      handling.response = options(OriginServer.implementedMethods, nil, &handling)
      return
    }
    // A copy of the state would make each write copy a part of the map, so there is none as a rule.
    let before = rules.writes == .arePretended ? self : nil
    handling.response =
      refusalOfMissing(template, &handling) ?? refusalBeforeContent(template, &handling)
      ?? act(template, &handling)
    if let before { forget(since: before) }
  }

  private func refusalBeforeContent(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    rules.preconditionOrder == .afterContent ? nil : refusalByPreconditions(template, &handling)
  }

  private mutating func act(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let method = handling.method(under: rules)
    if method == .options {
      return options(allowedMethods(template, handling), template, &handling)
    }
    if method == .trace { return trace(&handling) }
    if case .fixed(let answer) = template.kind { return give(answer, &handling) }
    if let refusal = checkDigest(&handling) { return refusal }
    switch method {
    case .put: return put(template, &handling)
    case .patch: return patch(template, &handling)
    case .post: return post(template, &handling)
    case .delete: return delete(template, &handling)
    default:
      if let action = handling.queryAction(template) { return post(action, template, &handling) }
      return get(template, &handling)
    }
  }

  /// Refuses a request that needs a current representation where there is none.
  func refusalOfMissing(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    guard needsRepresentation(template, handling),
      selectedRepresentation(template, handling) == nil
    else { return nil }
    if handling.method(under: rules) == .delete, rules.deleteMissing == .noContent {
      return handling.settle(ResponseMessage(204), because: .nothingToDelete)
    }
    return refuseMissing(handling.path, &handling)
  }

  /// Refuses a request for which a representation is missing.
  func refuseMissing(_ path: String, _ handling: inout Handling) -> ResponseMessage {
    handling.refuse(
      Problem(.notFound, "\(path) has no representation now. Create it first, or check the path."),
      because: Decision(
        handling.request.method == .patch ? "N059" : "N154",
        .semantics("15.5.5"),
        .definition,
        "The target has no current representation."
      )
    )
  }

  private func needsRepresentation(_ template: ResourceTemplate, _ handling: Handling) -> Bool {
    if case .fixed = template.kind { return false }
    if template.kind == .monitor { return jobs[handling.path] == nil }
    switch handling.method(under: rules) {
    case .get, .head, .delete: return true
    case .put:
      switch rules.putMissing {
      case .byPolicy: return template.put == .replaceOnly
      case .creates: return false
      case .refuses: return true
      }
    case .patch:
      let creates = template.patchCreates || rules.patchMissing == .creates
      return !(creates && (handling.patchFormat == .merge || handling.patchFormat == .lenientJSON))
    default: return false
    }
  }

  private mutating func forget(since before: OriginServer) {
    resources = before.resources
    gonePaths = before.gonePaths
    jobs = before.jobs
    identifiers = before.identifiers
  }
}

extension Decision {
  /// A DELETE finds nothing and succeeds.
  fileprivate static let nothingToDelete = Decision(
    "N154",
    nil,
    .choice,
    "There is nothing to delete, and that counts as success here."
  )
}
