extension OriginServer {
  /// Returns the response that refuses a request before its content is looked at, or `nil`.
  ///
  /// RFC 9110, section 13.2.1 calls these the normal request checks. Their order is this server's
  /// choice, but that they come before preconditions and content is not.
  func refusal(of handling: inout Handling) -> ResponseMessage? {
    if let refusal = refusalOfTarget(&handling) { return refusal }
    guard let template = template(of: handling) else { return nil }
    if let refusal = refusalOfAccess(template, &handling) { return refusal }
    if rules.preconditionOrder == .first,
      let refusal = refusalByPreconditions(template, &handling)
    {
      return refusal
    }
    return refusalOfPlace(template, &handling) ?? refusalOfHead(template, &handling)
  }

  private func refusalOfTarget(_ handling: inout Handling) -> ResponseMessage? {
    checkMethod(&handling) ?? checkTarget(&handling)
  }

  private func refusalOfAccess(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    checkEarlyData(&handling) ?? checkLoad(template, &handling)
      ?? checkCredentials(template, &handling)
      ?? checkAllowed(template, &handling)
  }

  private func refusalOfPlace(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    checkAvailability(template, &handling) ?? checkPreferences(&handling)
  }

  private func refusalOfHead(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    // An exhibit answers the same to everything.
    if case .fixed = template.kind { return nil }
    return checkExpectation(&handling) ?? checkLength(template, &handling)
      ?? checkContentCoding(&handling) ?? checkMediaType(template, &handling)
      ?? checkContentRange(template, &handling)
  }

  /// The template of a request's target; `nil` for `*`.
  func template(of handling: Handling) -> ResourceTemplate? {
    handling.match?.template
  }
}
