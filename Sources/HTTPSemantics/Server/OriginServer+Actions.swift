internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Adds the content to the array in a member of a resource.
  mutating func append(
    to path: String,
    _ member: String,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    guard let object = resources[path]?.representation.json?.asObject else {
      return refuseMissing(path, &handling)
    }
    switch readJSON(handling.request.content, &handling) {
    case .refused(let response): return response
    case .passed(let value):
      let elements = object[member]?.asArray ?? []
      var changed = object
      changed[member] = .array(elements + [value])
      return change(path, to: .object(changed), template, &handling)
    }
  }

  /// Applies a change that is fixed by the world to a resource.
  mutating func act(
    on path: String,
    _ patch: JSONValue,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    guard let json = resources[path]?.representation.json else {
      return refuseMissing(path, &handling)
    }
    return change(path, to: JSONMergePatch.apply(patch, to: json), template, &handling)
  }

  private mutating func change(
    _ path: String,
    to json: JSONValue,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let policy = site.match(path)?.template ?? template
    switch conform(json, policy, at: path, [], &handling) {
    case .refused(let response): return response
    case .passed(let draft):
      if let refusal = refusalAfterContent(template, &handling) { return refusal }
      return write(draft, at: path, &handling) { server, resource, handling in
        handling.note(.postProcesses)
        return server.answer(200, resource, at: path, validators: nil, template, &handling)
      }
    }
  }

  /// Lists what has all members of the content, and changes nothing.
  func search(
    _ place: PathTemplate,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    switch results(place, template, &handling) {
    case .refused(let response): return response
    case .passed(let results):
      var fields: Fields = [.contentType: MediaType.json.text]
      if let cacheControl = template.cacheControl {
        fields.append(.contentLocation, handling.path)
        fields.append(.cacheControl, cacheControl)
      }
      handling.note(.postProcesses)
      return handling.settle(
        ResponseMessage(200, fields: fields, content: results.bytes()),
        because: Decision(
          "N026",
          .semantics("15.3.1"),
          .definition,
          "The content is the result of the action."
        )
      )
    }
  }

  /// Stores what a search finds and leads to it.
  mutating func saveSearch(
    _ place: PathTemplate,
    at result: PathTemplate,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    switch results(place, template, &handling) {
    case .refused(let response): return response
    case .passed(let results):
      let number = identifiers.nextNumber(for: result.text, from: 1)
      let path = expand(result, handling, last: String(number))
      let draft = Draft(representation: Representation(results), isTransformed: true)
      return write(draft, at: path, &handling) { server, _, handling in
        server.seeOther(path, &handling)
      }
    }
  }

  private func results(
    _ place: PathTemplate,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> Checked<JSONValue> {
    switch readJSON(handling.request.content, &handling) {
    case .refused(let response): return .refused(response)
    case .passed(let wanted):
      if let refusal = refusalAfterContent(template, &handling) { return .refused(refusal) }
      let members = wanted.asObject ?? JSONObject()
      let paths = resources.keys.filter { place.match($0) != nil }.sorted(by: Path.isInOrder)
      let found = paths.compactMap { resources[$0]?.representation.json }.filter { json in
        members.allSatisfy { json[$0.name] == $0.value }
      }
      return .passed(.array(found))
    }
  }
}

extension Decision {
  /// POST does what the resource is for.
  fileprivate static let postProcesses = Decision(
    "N019",
    .semantics("9.3.3"),
    .definition,
    "The resource processes the content by its own semantics."
  )
}
