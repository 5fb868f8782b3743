extension OriginServer {
  /// Checks that the target supports the method (RFC 9110, section 15.5.6).
  func checkAllowed(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    let method = handling.method(under: rules)
    if isAllowed(method, template, handling) {
      handling.note(
        Decision("N005", .semantics("9.1"), .definition, "The target supports the method.")
      )
      return nil
    }
    let allowed = allowedMethods(template, handling)
    return handling.queryAction(template) != nil && method.isSafe
      ? refuseSafeAction(allowed, &handling) : refuseMethod(allowed, &handling)
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
        "N006",
        .semantics("15.5.6"),
        .must,
        "The target does not support the method; Allow lists what it supports."
      )
    )
  }

  private func refuseSafeAction(
    _ allowed: [Method],
    _ handling: inout Handling
  ) -> ResponseMessage {
    handling.refuse(
      Problem(
        .methodNotAllowed,
        "The query asks for an action, which a safe method never does. Use POST."
      ),
      fields: [.allow: allowed.map(\.name).joined(separator: ", ")],
      because: Decision(
        "N009",
        .semantics("9.2.1"),
        .must,
        "An unsafe action is disabled for safe methods."
      )
    )
  }

  private func isAllowed(
    _ method: Method,
    _ template: ResourceTemplate,
    _ handling: Handling
  ) -> Bool {
    if template.queryActions.isEmpty { return supports(method, template) }
    return allowedMethods(template, handling).contains(method)
  }

  /// Returns the methods that the target of a request supports now.
  ///
  /// A target whose query asks for an action takes that action only (RFC 9110, section 9.2.1).
  func allowedMethods(_ template: ResourceTemplate, _ handling: Handling) -> [Method] {
    if handling.queryAction(template) != nil, rules.safeMethods == .areSafe {
      return [.post, .options]
    }
    return OriginServer.implementedMethods.filter { supports($0, template) }
  }

  private func supports(_ method: Method, _ template: ResourceTemplate) -> Bool {
    if case .fixed = template.kind { return true }
    // What is elsewhere is elsewhere for every method.
    if case .moved = template.availability { return true }
    switch method {
    case .get, .head: return template.allowsGet && template.kind != .processor
    case .post: return supportsPost(template)
    case .put: return template.kind.hasStateOfItsOwn && template.put != .refuse
    case .patch: return template.kind.hasStateOfItsOwn && !template.patchFormats.isEmpty
    case .delete: return template.kind.hasStateOfItsOwn && template.delete != .refuse
    default: return method == .options || method == .trace
    }
  }

  private func supportsPost(_ template: ResourceTemplate) -> Bool {
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
    case .collection, .processor, .monitor, .journal, .fixed: false
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
