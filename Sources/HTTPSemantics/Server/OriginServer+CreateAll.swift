internal import JSONDocument

extension OriginServer {
  /// Creates a resource, and one for each element of an array in its content, all or none.
  ///
  /// RFC 9110, section 15.3.2: Location names the primary one; its representation, which is the
  /// content of the response, links to the others.
  mutating func createAll(
    at place: PathTemplate,
    each: PathTemplate,
    _ member: String,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let source = identifiers
    switch newResource(at: place, template, &handling) {
    case .refused(let response): return response
    case .passed(let (path, place, draft)):
      switch elements(of: draft, at: path, member, each, place, &handling) {
      case .refused(let response):
        identifiers = source
        return response
      case .passed(let elements):
        return store(elements, linkedFrom: member, of: draft, path, place, template, &handling)
      }
    }
  }

  private func elements(
    of draft: Draft,
    at path: String,
    _ member: String,
    _ each: PathTemplate,
    _ place: Int,
    _ handling: inout Handling
  ) -> Checked<[(path: String, draft: Draft)]> {
    let values = draft.representation.json?[member]?.asArray ?? []
    let owner = site.allTemplates[place].path
    var elements: [(path: String, draft: Draft)] = []
    for (index, value) in values.enumerated() {
      let elementPath = each.path { name in
        if name == each.variables.last { return String(index + 1) }
        return owner.variables.firstIndex(of: name).flatMap { owner.match(path)?[$0] }
      }
      let template = site.match(elementPath)?.template ?? site.allTemplates[place]
      let root = [member, String(index)]
      switch conform(value, template, at: elementPath, [], below: root, &handling) {
      case .refused(let response): return .refused(response)
      case .passed(let draft): elements.append((elementPath, draft))
      }
    }
    return .passed(elements)
  }

  private mutating func store(
    _ elements: [(path: String, draft: Draft)],
    linkedFrom member: String,
    of draft: Draft,
    _ path: String,
    _ place: Int,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    var primary = draft
    if var object = draft.representation.json?.asObject, !elements.isEmpty {
      object[member] = .array(elements.map { .string($0.path) })
      let type = draft.representation.mediaType
      primary = Draft(
        representation: Representation(.object(object), mediaType: type),
        isTransformed: true
      )
    }
    // What is to fail before the write fails before all of them.
    if failure != .beforeWrite {
      for (path, draft) in elements {
        let place = site.match(path)?.place ?? place
        store(draft.representation, at: path, place: place, instant: handling.instant)
      }
    }
    return write(primary, at: path, place: place, &handling) { server, resource, handling in
      handling.note(.createsSeveral)
      let validators = server.validators(of: resource, server.site.allTemplates[place])
      return server.answer(201, resource, at: path, validators: validators, template, &handling)
    }
  }
}

extension Decision {
  /// POST creates several resources.
  fileprivate static let createsSeveral = Decision(
    "N140",
    .semantics("15.3.2"),
    .definition,
    "Several resources are created; Location names the primary one, which links to the others."
  )
}
