extension OriginServer {
  /// Checks who asks (RFC 9110, section 11 and RFC 6750, section 3).
  ///
  /// It comes before everything that would tell whether the target exists.
  func checkCredentials(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    let method = handling.method(under: rules)
    let scope = method == .options ? nil : template.protection.scope(for: method)
    let credentials = BearerCredentials(handling.request.fields.values(of: .authorization))
    if case .token(let text) = credentials {
      handling.token = site.tokens.first { $0.value == text && !$0.isExpired }
    }
    guard let scope else { return nil }
    switch credentials {
    case .none: return refuseWithoutCredentials(&handling)
    case .malformed: return refuseMalformedCredentials(&handling)
    case .token(let text):
      guard let token = handling.token else { return refuseToken(text, &handling) }
      guard token.scopes.contains(scope) else {
        return refuseScope(scope, template.protection, &handling)
      }
    }
    handling.note(
      Decision("N151", .semantics("11.6.2"), .definition, "The token is valid and entitles to it.")
    )
    return nil
  }

  private func challenge(_ parameters: String) -> String {
    "Bearer realm=\"\(site.host)\"" + parameters
  }

  private func refuseWithoutCredentials(_ handling: inout Handling) -> ResponseMessage {
    let isSwapped = rules.authentication == .swapped
    return handling.refuse(
      Problem(
        .unauthenticated,
        "The target needs a bearer token. Send it as: Authorization: Bearer TOKEN."
      ),
      isSwapped ? 403 : 401,
      fields: isSwapped ? [:] : [.wwwAuthenticate: challenge("")],
      because: Decision(
        "N151",
        .semantics("15.5.2"),
        .must,
        "There are no credentials; the challenge names the scheme and no error."
      )
    )
  }

  private func refuseMalformedCredentials(_ handling: inout Handling) -> ResponseMessage {
    handling.refuse(
      Problem(
        .malformedCredentials,
        "The Authorization field is not one line of `Bearer TOKEN`. Send exactly that."
      ),
      fields: [.wwwAuthenticate: challenge(", error=\"invalid_request\"")],
      because: Decision(
        "N152",
        Clause("RFC 6750", "3.1"),
        .should,
        "The credentials are malformed."
      )
    )
  }

  private func refuseToken(_ text: String, _ handling: inout Handling) -> ResponseMessage {
    let isExpired = site.tokens.contains { $0.value == text }
    let reason = isExpired ? "The token expired" : "The token is not known"
    let isSwapped = rules.authentication == .swapped
    return handling.refuse(
      Problem(.unauthenticated, reason + ". Get a new one."),
      isSwapped ? 403 : 401,
      fields: isSwapped
        ? [:]
        : [
          .wwwAuthenticate: challenge(
            ", error=\"invalid_token\", error_description=\"\(reason)\""
          )
        ],
      because: Decision("N152", Clause("RFC 6750", "3.1"), .should, "The token is not valid.")
    )
  }

  private func refuseScope(
    _ scope: String,
    _ protection: Protection,
    _ handling: inout Handling
  ) -> ResponseMessage {
    if protection.isConcealed {
      return handling.refuse(
        Problem(.notFound, "No resource of this server has the path \(handling.path)."),
        because: Decision(
          "N153",
          .semantics("15.5.4"),
          .may,
          "The token does not entitle to it, and 404 hides that the target exists."
        )
      )
    }
    return handling.refuse(
      Problem(
        .insufficientScope,
        "The token is valid but lacks the scope \(scope). The same token will not do."
      ),
      rules.authentication == .swapped ? 401 : 403,
      fields: [.wwwAuthenticate: challenge(", error=\"insufficient_scope\", scope=\"\(scope)\"")],
      because: Decision(
        "N153",
        Clause("RFC 6750", "3.1"),
        .should,
        "The token does not entitle to the method."
      )
    )
  }
}
