extension OriginServer {
  /// Checks that the target supports the method (RFC 9110, section 15.5.6).
  func checkAllowed(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    let method = handling.method(under: rules)
    if let action = handling.queryAction(template), method.isSafe, method != .options {
      return checkSafeAction(action, &handling)
    }
    let allowed = allowedMethods(template)
    if allowed.contains(method) {
      handling.note(
        Decision("N005", .semantics("9.1"), .definition, "The target supports the method.")
      )
      return nil
    }
    return refuseMethod(allowed, &handling)
  }

  /// Refuses a method that the target does not support.
  func refuseMethod(_ allowed: [Method], _ handling: inout Handling) -> ResponseMessage {
    let names = allowed.map(\.name).joined(separator: ", ")
    return handling.refuse(
      Problem(
        .methodNotAllowed,
        "\(handling.path) does not support \(handling.request.method). It supports \(names)."
      ),
      rules.disallowedMethod == .notFound ? 404 : 405,
      fields: rules.disallowedMethod == .withAllow ? [.allow: names] : [:],
      because: Decision(
        "N006", .semantics("15.5.6"), .must,
        "The target does not support the method; Allow lists what it supports."
      )
    )
  }

  private func checkSafeAction(
    _ action: PostPolicy,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    if rules.safeMethods == .obeyQuery { return nil }
    return handling.refuse(
      Problem(
        .methodNotAllowed,
        "The query asks for an action, which a safe method never does. Use POST."
      ),
      fields: [.allow: "POST, OPTIONS"],
      because: Decision(
        "N009", .semantics("9.2.1"), .must, "An unsafe action is disabled for safe methods."
      )
    )
  }

  /// Returns the methods that the resources of a template support now.
  func allowedMethods(_ template: ResourceTemplate) -> [Method] {
    if case .fixed = template.kind { return OriginServer.implementedMethods }
    var methods: [Method] = []
    if template.allowsGet, template.kind != .processor { methods += [.get, .head] }
    if allowsPost(template) { methods.append(.post) }
    let hasState = template.kind.hasStateOfItsOwn
    if hasState, template.put != .refuse { methods.append(.put) }
    if hasState, !template.patchFormats.isEmpty { methods.append(.patch) }
    if hasState, template.delete != .refuse { methods.append(.delete) }
    return methods + [.options, .trace]
  }

  private func allowsPost(_ template: ResourceTemplate) -> Bool {
    if rules.postMeaning == .creates { return true }
    if rules.postTargets == .collections, !template.kind.isCollection { return false }
    return template.post != .refuse || !template.queryActions.isEmpty
  }
}

extension ResourceKind {
  /// Whether PUT, PATCH and DELETE can mean something for the resource.
  var hasStateOfItsOwn: Bool {
    switch self {
    case .item, .part: true
    case .collection, .processor, .monitor, .fixed: false
    }
  }

  /// Whether the resource lists others.
  var isCollection: Bool {
    if case .collection = self { true } else { false }
  }
}

extension Handling {
  /// Returns what the query parameter `do` asks for, if the template knows it.
  func queryAction(_ template: ResourceTemplate) -> PostPolicy? {
    guard !template.queryActions.isEmpty, let query = request.target.query else { return nil }
    return QueryParameters(query)["do"].flatMap { template.queryActions[$0] }
  }
}
