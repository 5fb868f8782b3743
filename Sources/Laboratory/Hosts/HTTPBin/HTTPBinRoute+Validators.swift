internal import HTTPSemantics

extension HTTPBinRoute {
  /// The routes about validators and caches.
  static let validators = [
    HTTPBinRoute("/etag/{tag}") { request, _, handling in
      request.value.isFieldValue
        ? tagged(request, &handling) : crash("The tag has a line break in it.")
    },
    HTTPBinRoute("/cache") { request, server, _ in
      let condition =
        request.message.fields[.ifModifiedSince].flatMap { $0.isEmpty ? nil : $0 }
        ?? request.message.fields[.ifNoneMatch]
      guard condition == nil else {
        return HTTPBinAnswer(status(304), because: "Any condition will do: nothing is compared.")
      }
      var response = echoOfGet(request)
      response.fields.append(.lastModified, request.instant.httpDate)
      response.fields.append(.eTag, server.nextUUID().replacing("-", with: ""))
      return HTTPBinAnswer(response, because: "The validators are new with each response.")
    },
    HTTPBinRoute("/cache/{n}") { request, _, _ in
      var response = echoOfGet(request)
      response.fields.append(
        .cacheControl,
        "public, max-age=" + (Int(request.value) ?? 0).description
      )
      return HTTPBinAnswer(
        response,
        because: "The path says how long a cache may keep the response."
      )
    },
  ]

  private static func echoOfGet(_ request: HTTPBinRequest) -> ResponseMessage {
    .json(HTTPBinEcho(request).object(of: HTTPBinEcho.withoutContent))
  }

  /// Compares tags as httpbin does: weak ones like strong ones, If-None-Match first.
  private static func tagged(
    _ request: HTTPBinRequest,
    _ handling: inout Handling
  ) -> HTTPBinAnswer {
    let tag = request.value
    handling.note(.tagHasNoQuotes)
    let unwanted = tags(request.message.fields[.ifNoneMatch])
    let wanted = tags(request.message.fields[.ifMatch])
    if unwanted.contains(tag) || unwanted.contains("*") {
      return HTTPBinAnswer(
        ResponseMessage(304, fields: [.eTag: tag]),
        because: "If-None-Match has the tag; httpbin looks at it before If-Match."
      )
    }
    if unwanted.isEmpty, !wanted.isEmpty, !wanted.contains(tag), !wanted.contains("*") {
      return HTTPBinAnswer(
        status(412),
        .semantics("15.5.13"),
        .definition,
        "If-Match does not have the tag."
      )
    }
    var response = echoOfGet(request)
    response.fields.append(.eTag, tag)
    return HTTPBinAnswer(
      response,
      because: "No condition stands against it; weak tags are compared as if they were strong."
    )
  }

  /// Returns the texts between the quotes in a list of tags.
  private static func tags(_ value: String?) -> [String] {
    guard let value, !value.isEmpty else { return [] }
    return value.split(separator: ",", omittingEmptySubsequences: false).map { part in
      var rest = part.drop { $0 == " " || $0 == "\t" }
      if rest.hasPrefix("W/") { rest = rest.dropFirst(2) }
      if rest.hasPrefix("\"") { rest = rest.dropFirst() }
      return String(rest.prefix { $0 != "\"" })
    }
  }
}

extension Decision {
  /// The tag is sent as it stands in the path.
  fileprivate static let tagHasNoQuotes = Decision(
    nil,
    .semantics("8.8.3"),
    .definition,
    "An entity tag stands in quotes; httpbin sends the text of the path without them."
  )
}
