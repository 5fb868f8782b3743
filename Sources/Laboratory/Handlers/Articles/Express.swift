internal import HTTPSemantics
internal import JSONDocument

/// What Express does around the code of a handler.
enum Express {
  /// The releases whose differences show.
  enum Release {
    /// Content that is not parsed is `{}`; a rejected promise is never answered.
    case four
    /// Content that is not parsed is undefined; a rejected promise is answered with 500.
    case five
  }

  /// Finds the code for the method.
  ///
  /// GET is served rightly unless something else is given, so that there is something to read.
  static func route(
    read: @escaping @Sendable (inout OriginServer, inout Handling) -> Void = { $0.settle(&$1) }
  ) -> Step {
    Step.code("route") { server, handling in
      switch handling.request.method {
      case .put: handling.note(.routed)
      case .get, .head: read(&server, &handling)
      case .options: handling.answerOptions()
      default:
        handling.answerPage(404, "Cannot \(handling.request.method) here", because: .noRoute)
      }
    }
  }

  /// Parses the content if it is declared as JSON, as `express.json()` does ahead of all routes.
  static func parse(_ release: Release) -> Step {
    Step.code("parse") { _, handling in
      let type = handling.request.fields[.contentType].flatMap(MediaType.init(fieldValue:))
      let isEmpty = handling.request.content.isEmpty
      let hasContent = !isEmpty || handling.request.fields.contains(.contentLength)
      guard type?.essence == MediaType.json.essence, hasContent else {
        handling.parsed = release == .four ? JSONValue.object([:]) : .none
        if !isEmpty { handling.note(release == .four ? .parsedAsEmpty : .notParsed) }
        return
      }
      let json = isEmpty ? .object([:]) : try? JSONValue.parse(handling.request.content)
      guard let json, json.asObject != nil || json.asArray != nil else {
        return handling.answerPage(400, "The content is not JSON", because: .notJSON)
      }
      handling.parsed = json
    }
  }
}

extension Handling {
  /// Settles a response with a JSON document, to which Express adds an entity tag if it has none.
  mutating func sendJSON(
    _ status: StatusCode,
    _ json: JSONValue,
    tag: EntityTag? = nil,
    because decision: Decision
  ) {
    if tag == nil, status.isSuccessful { note(.automaticTag) }
    let tag = tag ?? EntityTag.weak(of: json.bytes())
    answerJSON(status, json, fields: [.eTag: tag.description], because: decision)
  }

  /// Lists the methods for which there is code.
  fileprivate mutating func answerOptions() {
    let methods = "PUT,GET,HEAD"
    answer(
      ResponseMessage(
        200,
        fields: [.allow: methods, .contentType: "text/html; charset=utf-8"],
        content: Array(methods.utf8)
      ),
      because: Decision(nil, .semantics("9.3.7"), .definition, "Express lists its routes.")
    )
  }
}

extension Decision {
  /// There is code for the method.
  fileprivate static let routed = Decision(nil, nil, .choice, "Express has a route for PUT.")
  /// There is no code for the method.
  fileprivate static let noRoute = Decision(
    "E36",
    .semantics("15.5.6"),
    .should,
    "Express answers 404 where no route fits the method; the resource is there, so 405 with Allow."
  )
  /// The content is not JSON.
  fileprivate static let notJSON = Decision(
    "N150",
    .semantics("15.5.1"),
    .definition,
    "express.json() refuses content that is no JSON object or array."
  )
  /// Content of another type is left alone.
  fileprivate static let notParsed = Decision(
    "E12",
    .semantics("15.5.16"),
    .definition,
    "The content is not declared as application/json, so req.body stays undefined; nobody says 415."
  )
  /// Content of another type counts as an empty object.
  fileprivate static let parsedAsEmpty = Decision(
    "E12",
    .semantics("15.5.16"),
    .definition,
    "The content is not declared as application/json, so req.body is {}; nobody says 415."
  )
  /// A tag is sent with transformed content.
  fileprivate static let automaticTag = Decision(
    "E36",
    .semantics("9.3.4"),
    .mustNot,
    "Express adds a weak ETag to the response, though the content was not stored as it came."
  )
}
