extension OriginServer {
  /// The methods that are implemented for at least one resource.
  static let implementedMethods: [Method] = [
    .get, .head, .post, .put, .patch, .delete, .options, .trace,
  ]

  /// Checks that the method is known (RFC 9110, section 9.1).
  func checkMethod(_ handling: inout Handling) -> ResponseMessage? {
    let method = handling.method(under: rules)
    if OriginServer.implementedMethods.contains(method) {
      handling.note(
        Decision("N002", .semantics("9.1"), .definition, "The method is known here.")
      )
      return nil
    }
    let status: StatusCode =
      switch rules.unknownMethod {
      case .notImplemented: 501
      case .methodNotAllowed: 405
      case .badRequest: 400
      }
    let known = OriginServer.implementedMethods.map(\.name).joined(separator: ", ")
    let hint =
      method.registeredInOtherCase.map {
        "Method names are case-sensitive: write \($0.name) in capital letters."
      } ?? "The methods known here are \(known)."
    return handling.refuse(
      Problem(.unknownMethod, "This server implements no method \(method.name). \(hint)"),
      status,
      fields: status == 405 ? [.allow: known] : [:],
      because: Decision(
        "N004",
        .semantics("9.1"),
        .should,
        "The method is known for no resource of this server."
      )
    )
  }

  /// Checks that the target is one of this server's (RFC 9110, section 7.1).
  func checkTarget(_ handling: inout Handling) -> ResponseMessage? {
    let method = handling.method(under: rules)
    if handling.path == "*" {
      if method == .options { return nil }
      return handling.refuse(
        Problem(.malformedTarget, "The target * goes with OPTIONS only. Name a path."),
        because: Decision(nil, .http1("3.2.4"), .definition, "The target * goes with OPTIONS only.")
      )
    }
    guard let match = site.match(handling.path) else {
      return handling.refuse(
        Problem(.notFound, "No resource of this server has the path \(handling.path)."),
        because: Decision("N154", .semantics("15.5.5"), .definition, "No resource has the path.")
      )
    }
    handling.match = match
    return nil
  }
}

extension Handling {
  /// Returns the method, as the rules have it compared.
  func method(under rules: OriginRules) -> Method {
    guard rules.methodNames == .anyCase else { return request.method }
    return request.method.registeredInOtherCase ?? request.method
  }
}
