public import HTTPSemantics

/// The origin server that a request is for, with the request as that server sees it.
struct Route {
  /// The place of the server among the origins.
  let place: Int
  /// The request.
  let request: RequestMessage
  /// What is to be said about the way; `nil` where the host alone decided.
  let decision: Decision?
}

extension Network {
  /// Returns whether a host is answered for, under its own name or a loopback one.
  public func answers(for host: String) -> Bool {
    !origins.isEmpty && Site.isLoopback(host) || origins.contains { $0.site.isNamed(host) }
  }

  /// Returns the host whose server a request reaches; `nil` if nobody answers for it.
  public func host(of request: RequestMessage) -> String? {
    route(request).map { origins[$0.place].site.host }
  }

  /// Returns the host that a path without one is of: the first that declares it, or the default host.
  public func host(declaring path: String) -> String {
    let path = RequestTarget(path).normalPath
    return origins.first { $0.site.declares(path) }?.site.host ?? defaultHost
  }

  /// Finds the origin server of a request.
  ///
  /// Under the loopback address every host can be reached: at `/@host/path`, and at its own paths as far
  /// as no host before it declares them.
  func route(_ request: RequestMessage) -> Route? {
    let host = request.host
    if !origins.isEmpty, Site.isLoopback(host) { return routeOnLoopback(request) }
    return origins.firstIndex { $0.site.isNamed(host) }
      .map { Route(place: $0, request: request, decision: nil) }
  }

  private func routeOnLoopback(_ request: RequestMessage) -> Route? {
    let path = request.target.normalPath
    if path.utf8.starts(with: "/@".utf8) { return routeByPrefix(request, path) }
    guard origins.count > 1, !origins[0].site.declares(path),
      let place = origins.firstIndex(where: { $0.site.declares(path) })
    else { return Route(place: 0, request: request, decision: nil) }
    return Route(place: place, request: request, decision: .servedAs(origins[place].site.host))
  }

  private func routeByPrefix(_ request: RequestMessage, _ path: String) -> Route? {
    let host = path.dropFirst(2).prefix { $0 != "/" }
    guard let place = origins.firstIndex(where: { $0.site.isNamed(String(host)) }) else {
      return nil
    }
    let rest = path.dropFirst(2 + host.count)
    var inner = request
    inner.target = RequestTarget(
      (rest.isEmpty ? "/" : String(rest)) + (request.target.query.map { "?" + $0 } ?? "")
    )
    inner.fields[.host] = origins[place].site.host
    return Route(place: place, request: inner, decision: .servedAs(origins[place].site.host))
  }
}

extension Decision {
  /// Another host of the practice server has the path.
  fileprivate static func servedAs(_ host: String) -> Decision {
    Decision(nil, nil, .choice, "The path is one of \(host), which is served here too.")
  }
}
