public import HTTPSemantics

extension Exchange {
  /// What the request shows of a handler that answers as it was written, if it shows that it is at
  /// fault: the corrected version would have done otherwise.
  public func exposure(at instant: Timestamp) -> Exposure? {
    guard let request, let route = before.route(request) else { return nil }
    let origin = before.origins[route.place]
    guard let name = origin.site.handlerName(at: route.request.target.normalPath),
      let handler = PracticeHandler.all[name], let fixed = handler.version("fixed"),
      let answering = before.handlerVersions[name], answering != fixed.name,
      let version = handler.version(answering)
    else { return nil }
    return handler.exposure(
      of: version,
      beside: fixed,
      by: [route.request],
      on: origin,
      at: before.local(instant)
    )
  }
}
