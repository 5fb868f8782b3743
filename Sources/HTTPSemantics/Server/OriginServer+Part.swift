internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Replaces one value in the representation of another resource (RFC 9110, section 14.5).
  mutating func putPart(
    _ whole: PathTemplate,
    _ pointer: String,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    putPart(whole, pointer, template, handling.request.content, &handling)
  }

  /// Replaces one value by the content given.
  mutating func putPart(
    _ whole: PathTemplate,
    _ pointer: String,
    _ template: ResourceTemplate,
    _ content: [UInt8],
    _ handling: inout Handling
  ) -> ResponseMessage {
    let path = expand(whole, handling)
    guard resources[path] != nil else { return refuseMissing(path, &handling) }
    let isNew = selectedRepresentation(template, handling) == nil
    let value: JSONValue
    switch readPart(content, &handling) {
    case .refused(let response): return response
    case .passed(let read): value = read
    }
    if let refusal = refusalAfterContent(template, &handling) { return refusal }
    if failure == .beforeWrite { return fail(&handling) }
    let change: JSONValue = [["op": "add", "path": .string(pointer), "value": value]]
    if case .refused(let response) = applyPatch(change, to: path, &handling) { return response }
    if failure == .afterWrite { return fail(&handling) }
    return answerPart(isNew ? 201 : 200, template, &handling)
  }

  private func readPart(_ content: [UInt8], _ handling: inout Handling) -> Checked<JSONValue> {
    if handling.mediaType.isJSON { return readJSON(content, &handling) }
    return .passed(.string(String(decoding: content, as: UTF8.self)))
  }

  private func answerPart(
    _ status: StatusCode,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    var response = ResponseMessage(status)
    if status == 201 { response.fields.append(.location, handling.path) }
    if let selected = selectedRepresentation(template, handling) {
      response.fields.append(.contentType, selected.representation.mediaType.text)
      response.fields.append(.contentLocation, handling.path)
      response.content = selected.representation.bytes
    }
    return handling.settle(
      response,
      because: Decision(
        "N042",
        .semantics("14.5"),
        .definition,
        "A part that is a resource of its own is replaced, and the rest stays."
      )
    )
  }

  /// Applies a patch of the server's own to a resource and stores the result.
  mutating func applyPatch(
    _ document: JSONValue,
    to path: String,
    _ handling: inout Handling
  ) -> Checked<Resource> {
    guard let resource = resources[path], let json = resource.representation.json,
      let patch = try? JSONPatch(document), let result = try? patch.applied(to: json)
    else { return .refused(refuseMissing(path, &handling)) }
    switch conform(result, site.allTemplates[resource.place], at: path, [], &handling) {
    case .refused(let response): return .refused(response)
    case .passed(let draft):
      let place = resource.place
      return .passed(
        store(draft.representation, at: path, place: place, instant: handling.instant)
      )
    }
  }
}
