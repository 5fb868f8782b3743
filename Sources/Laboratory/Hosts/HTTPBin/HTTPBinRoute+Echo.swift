internal import HTTPSemantics

extension HTTPBinRoute {
  /// The routes that send the request back.
  static let echoes = [
    HTTPBinRoute("/get", [.get]) { request, _, _ in echo(request, HTTPBinEcho.withoutContent) },
    HTTPBinRoute("/post", [.post]) { request, _, _ in echo(request) },
    HTTPBinRoute("/put", [.put]) { request, _, _ in echo(request) },
    HTTPBinRoute("/patch", [.patch]) { request, _, _ in echo(request) },
    HTTPBinRoute("/delete", [.delete]) { request, _, _ in echo(request) },
    HTTPBinRoute("/anything", most) { request, _, _ in
      echo(request, HTTPBinEcho.all + ["method"])
    },
    HTTPBinRoute("/anything/{rest*}", most) { request, _, _ in
      echo(request, HTTPBinEcho.all + ["method"])
    },
    HTTPBinRoute("/delay/{seconds}", most) { request, _, handling in
      delayed(request, &handling)
    },
    HTTPBinRoute("/headers") { request, _, _ in echo(request, ["headers"]) },
    HTTPBinRoute("/ip") { request, _, _ in echo(request, ["origin"]) },
    HTTPBinRoute("/user-agent") { request, _, _ in
      let agent = request.message.fields[.userAgent]
      return HTTPBinAnswer(
        .json(.sortedObject([("user-agent", agent.map { .text($0) } ?? .null)])),
        because: "The User-Agent of the request is sent back."
      )
    },
  ]

  private static func echo(
    _ request: HTTPBinRequest,
    _ members: [String] = HTTPBinEcho.all
  ) -> HTTPBinAnswer {
    HTTPBinAnswer(
      .json(HTTPBinEcho(request).object(of: members)),
      because: request.method.isSafe
        ? "httpbin sends the request back."
        : "httpbin sends every request back with 200 and keeps nothing: no resource was created, "
          + "replaced or changed, so the status says nothing about one."
    )
  }

  /// Answers after so many seconds, ten at most, without the member `json`.
  private static func delayed(
    _ request: HTTPBinRequest,
    _ handling: inout Handling
  ) -> HTTPBinAnswer {
    guard let seconds = Double(request.value), seconds >= 0 else {
      return crash("No delay can be read from the path.")
    }
    handling.delay = Int(min(seconds, 10) * 1000)
    return echo(request, HTTPBinEcho.all.filter { $0 != "json" })
  }

  /// Returns the page that Flask shows when code fails.
  static func crash(_ reason: String) -> HTTPBinAnswer {
    HTTPBinAnswer(
      .page(500, "The code behind this path failed: \(reason)"),
      .semantics("15.6.1"),
      .definition,
      "The code met something that it does not expect. A 4xx would tell the client that it can "
        + "mend it."
    )
  }
}
