internal import HTTPSemantics

extension HTTPBinRoute {
  /// The routes that ask who is there.
  static let credentials = [
    HTTPBinRoute("/bearer") { request, _, _ in
      let prefix = "Bearer "
      guard let value = request.message.fields[.authorization], value.hasPrefix(prefix) else {
        return HTTPBinAnswer(
          .empty(401, [.wwwAuthenticate: "Bearer"]),
          .semantics("15.5.2"),
          .must,
          "There is no token behind 'Bearer', in this spelling; the challenge asks for one."
        )
      }
      return HTTPBinAnswer(
        .json(
          .sortedObject([
            ("authenticated", .boolean(true)),
            ("token", .text(String(value.dropFirst(prefix.count)))),
          ])
        ),
        because: "Any token is good enough for httpbin."
      )
    },
    HTTPBinRoute("/basic-auth/{user}/{password}") { request, _, _ in
      guard isAuthenticated(request) else {
        return HTTPBinAnswer(
          status(401),
          .semantics("15.5.2"),
          .must,
          "The user and the password are not those in the path; the challenge asks for them."
        )
      }
      return HTTPBinAnswer(
        .json(.sortedObject([("authenticated", .boolean(true)), ("user", .text(request.value))])),
        because: "The user and the password are those in the path."
      )
    },
  ]

  /// Whether the credentials are those that the path names (RFC 7617, section 2).
  private static func isAuthenticated(_ request: HTTPBinRequest) -> Bool {
    let parts = (request.message.fields[.authorization] ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic", !request.value.contains(":") else {
      return false
    }
    return parts[1] == Base64.text(of: Array(request.values.joined(separator: ":").utf8))
  }
}
