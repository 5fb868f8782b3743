extension OriginServer {
  /// Checks that the target is still where it was and open to writes.
  func checkAvailability(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    let method = handling.method(under: rules)
    if method == .options || method == .trace { return nil }
    let isGone = gonePaths.contains(handling.path) || site.gonePaths.contains(handling.path)
    if isGone || template.availability == .gone { return refuseGone(&handling) }
    if case .moved(let destination, let status) = template.availability {
      return redirect(to: destination, status, &handling)
    }
    return method.isSafe ? nil : checkLock(template, &handling)
  }

  private func refuseGone(_ handling: inout Handling) -> ResponseMessage {
    handling.refuse(
      Problem(.gone, "The target was removed for good. Remove links to it."),
      because: Decision(
        "N155",
        .semantics("15.5.11"),
        .definition,
        "The target is gone, likely for good."
      )
    )
  }

  private func redirect(
    to destination: PathTemplate,
    _ status: StatusCode,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let location = expand(destination, handling)
    return handling.refuse(
      Problem(
        .moved,
        "The target is now at \(location). Decide whether to send the request there."
      ),
      status,
      fields: [.location: location],
      because: handling.request.method == .put
        ? Decision(
          "N035",
          .semantics("9.3.4"),
          .must,
          "The change belongs at another URI, so the client is told and decides."
        )
        : Decision(
          "N200",
          .semantics("15.4"),
          .definition,
          "The target is elsewhere; this comes before preconditions."
        )
    )
  }

  /// Returns the path that a template makes of the variables of a request's target.
  ///
  /// The last variable of the template takes the value given, if there is one.
  func expand(_ destination: PathTemplate, _ handling: Handling, last: String? = nil) -> String {
    guard let match = handling.match else { return destination.text }
    let names = match.template.path.variables
    return destination.path { name in
      if let last, name == destination.variables.last { return last }
      return names.firstIndex(of: name).map { match.values[$0] }
    }
  }
}
