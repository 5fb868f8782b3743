internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Creates or replaces the state of the target (RFC 9110, section 9.3.4).
  mutating func put(_ template: ResourceTemplate, _ handling: inout Handling) -> ResponseMessage {
    if handling.request.fields.contains(.contentLocation) { handling.note(.contentLocationIgnored) }
    if case .part(let whole, let pointer) = template.kind {
      return putPart(whole, pointer, template, &handling)
    }
    if template.contentRange == .splice, handling.request.fields.contains(.contentRange) {
      return putRange(template, &handling)
    }
    let path = targetOfPut(template, handling)
    switch readContent(template, at: path, &handling) {
    case .refused(let response): return response
    case .passed(var draft):
      if let refusal = refusalAfterContent(template, &handling) { return refusal }
      if rules.put == .merges { merge(&draft, at: path) }
      return put(draft, at: path, template, &handling)
    }
  }

  /// Stores a representation and answers as PUT does.
  mutating func put(
    _ draft: Draft,
    at path: String,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let isNew = resources[path] == nil
    return write(draft, at: path, &handling) { server, resource, handling in
      handling.note(isNew ? .putCreates : .putReplaces)
      let mayValidate = !draft.isTransformed || server.rules.putValidators == .always
      handling.note(draft.isTransformed ? .putTransforms : .putKeepsBytes)
      let status: StatusCode =
        isNew
        ? (server.rules.putCreated == .created ? 201 : 200)
        : (server.rules.putReplaced == .ok ? 200 : 201)
      return server.answer(
        status,
        resource,
        at: path,
        validators: mayValidate ? server.validators(of: resource, template) : nil,
        template,
        &handling
      )
    }
  }

  /// Evaluates preconditions late, under the rule that does so.
  func refusalAfterContent(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    rules.preconditionOrder == .afterContent ? refusalByPreconditions(template, &handling) : nil
  }

  private func targetOfPut(_ template: ResourceTemplate, _ handling: Handling) -> String {
    guard rules.putTarget == .contentIdentifier,
      let member = template.members.first(where: { $0.managed == .identifier }),
      let json = try? JSONValue.parse(handling.request.content),
      let identifier = json[member.name]?.identifierText
    else { return handling.path }
    return expand(template.path, handling, last: identifier)
  }

  private func merge(_ draft: inout Draft, at path: String) {
    guard let old = resources[path]?.representation.json?.asObject,
      let new = draft.representation.json?.asObject
    else { return }
    var merged = old
    for (name, value) in new { merged[name] = value }
    draft = Draft(
      representation: Representation(.object(merged), mediaType: draft.representation.mediaType),
      isTransformed: true
    )
  }
}

extension Decision {
  /// PUT creates a representation.
  fileprivate static let putCreates = Decision(
    "N028",
    .semantics("9.3.4"),
    .definition,
    "There is no representation, so PUT creates it."
  )
  /// PUT replaces a representation.
  fileprivate static let putReplaces = Decision(
    "N028",
    .semantics("9.3.4"),
    .definition,
    "PUT replaces the state as a whole; what the content lacks is gone."
  )
  /// The content is stored in other bytes.
  fileprivate static let putTransforms = Decision(
    "N034",
    .semantics("9.3.4"),
    .mustNot,
    "The content is stored in other bytes, so the response has no ETag and no Last-Modified."
  )
  /// The content is stored byte by byte.
  fileprivate static let putKeepsBytes = Decision(
    "N034",
    .semantics("9.3.4"),
    .may,
    "The content is stored byte by byte, so the response may tell its validators."
  )
  /// Content-Location stands in a request.
  fileprivate static let contentLocationIgnored = Decision(
    "N044",
    .semantics("8.7"),
    .mustNot,
    "Content-Location in a request changes neither the meaning nor what is stored."
  )
}
