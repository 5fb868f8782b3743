internal import JSONDocument

extension OriginServer {
  /// Stores a draft, with what is to go wrong, and has the response made.
  mutating func write(
    _ draft: Draft,
    at path: String,
    place known: Int? = nil,
    _ handling: inout Handling,
    answer: (inout OriginServer, Resource, inout Handling) -> ResponseMessage
  ) -> ResponseMessage {
    if failure == .beforeWrite { return fail(&handling) }
    let place = known ?? matchedPlace(of: path, handling)
    let resource = store(draft.representation, at: path, place: place, instant: handling.instant)
    if failure == .afterWrite { return fail(&handling) }
    return answer(&self, resource, &handling)
  }

  private func matchedPlace(of path: String, _ handling: Handling) -> Int {
    let match = path == handling.path ? nil : site.match(path)
    return (match ?? handling.match)?.place ?? 0
  }

  /// Answers that something unexpected happened, once (RFC 9110, section 15.6.1).
  mutating func fail(_ handling: inout Handling) -> ResponseMessage {
    failure = nil
    return handling.refuse(
      Problem(
        .internalError,
        "The server failed. Whether the change was made is unknown: GET the state to find out."
      ),
      because: Decision(
        "N163",
        .semantics("15.6.1"),
        .definition,
        "Something unexpected happened; the status does not tell whether the state changed."
      )
    )
  }

  /// Answers a write that succeeded, with as much as the client prefers and the resource gives.
  mutating func answer(
    _ status: StatusCode,
    _ resource: Resource,
    at path: String,
    validators: Validators?,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    var response = ResponseMessage(status)
    if status == 201 { response.fields.append(.location, path) }
    if let validators { addValidators(validators, to: &response.fields, handling) }
    addCaching(template, handling, to: &response.fields)
    addContent(resource, at: path, template, &handling, to: &response)
    return handling.settle(response, because: .success(response.status, handling.request.method))
  }

  private mutating func addContent(
    _ resource: Resource,
    at path: String,
    _ template: ResourceTemplate,
    _ handling: inout Handling,
    to response: inout ResponseMessage
  ) {
    switch handling.preferences.returned {
    case .minimal?:
      response.fields.append(.preferenceApplied, "return=minimal")
      handling.note(.returnsMinimal)
      leaveEmpty(&response)
    case .representation?:
      response.fields.append(.preferenceApplied, "return=representation")
      handling.note(.returnsRepresentation)
      enclose(resource.representation, at: path, in: &response)
    case nil:
      switch template.answer {
      case .minimal: leaveEmpty(&response)
      case .representation: enclose(resource.representation, at: path, in: &response)
      case .status: report(response.status, of: path, in: &response)
      case .receipt(let place): giveReceipt(place, for: path, resource, &handling, in: &response)
      }
    }
  }

  private func leaveEmpty(_ response: inout ResponseMessage) {
    if response.status == 200 { response.status = 204 }
  }

  private func enclose(
    _ representation: Representation,
    at path: String,
    in response: inout ResponseMessage
  ) {
    response.fields.append(.contentType, representation.mediaType.text)
    response.fields.append(.contentLocation, path)
    response.content = representation.bytes
  }

  /// Makes the content a report about the action (RFC 9110, section 15.3.1).
  func report(_ status: StatusCode, of path: String, in response: inout ResponseMessage) {
    response.fields.append(.contentType, MediaType.json.text)
    response.content = OriginServer.report(status, of: path).bytes()
  }

  private static func report(_ status: StatusCode, of path: String) -> JSONValue {
    .object(
      JSONObject([("done", .string(status.reasonPhrase)), ("resource", .string(path))])
    )
  }

  private mutating func giveReceipt(
    _ template: PathTemplate,
    for path: String,
    _ resource: Resource,
    _ handling: inout Handling,
    in response: inout ResponseMessage
  ) {
    let number = identifiers.nextNumber(for: template.text, from: 1)
    let place = expand(template, handling, last: String(number))
    let receipt = Representation(OriginServer.report(response.status, of: path))
    let match = site.match(place) ?? handling.match
    store(receipt, at: place, place: match?.place ?? 0, instant: handling.instant)
    enclose(receipt, at: place, in: &response)
  }

  private func addCaching(
    _ template: ResourceTemplate,
    _ handling: Handling,
    to fields: inout Fields
  ) {
    guard let cacheControl = template.cacheControl else { return }
    fields.append(.cacheControl, cacheControl)
    if handling.request.method != .put { fields.append(.vary, FieldName.prefer.spelling) }
  }
}

extension Decision {
  /// Returns the decision on the status of a write that succeeded.
  fileprivate static func success(_ status: StatusCode, _ method: Method) -> Decision {
    switch (status, method) {
    case (201, .put): putAnswersCreated
    case (200, .put), (204, .put): putAnswersReplaced
    case (201, _): answersCreated
    case (204, .patch): patchAnswersNoContent
    case (204, _): answersNoContent
    default: answersOK
    }
  }

  private static let putAnswersCreated = Decision(
    "N030",
    .semantics("9.3.4"),
    .must,
    "A representation was created, so the status is 201."
  )
  private static let putAnswersReplaced = Decision(
    "N031",
    .semantics("9.3.4"),
    .must,
    "A representation was replaced, so the status is 200 with content or 204 without."
  )
  private static let answersCreated = Decision(
    "N140",
    .semantics("15.3.2"),
    .definition,
    "A resource was created, so the status is 201."
  )
  private static let patchAnswersNoContent = Decision(
    "N067",
    .patch("2.1"),
    .definition,
    "The patch was applied and there is no content to send."
  )
  private static let answersNoContent = Decision(
    "N139",
    .semantics("15.3.5"),
    .definition,
    "It is done and there is no content to send."
  )
  private static let answersOK = Decision(
    "N139",
    .semantics("15.3.1"),
    .definition,
    "It is done, and the content tells about it."
  )
  /// The client prefers little.
  fileprivate static let returnsMinimal = Decision(
    "N177",
    Clause("RFC 7240", "4.2"),
    .may,
    "The client prefers a minimal response and gets it."
  )
  /// The client prefers the state.
  fileprivate static let returnsRepresentation = Decision(
    "N178",
    Clause("RFC 7240", "4.2"),
    .may,
    "The client prefers the representation; Content-Location says of what it is."
  )
}
