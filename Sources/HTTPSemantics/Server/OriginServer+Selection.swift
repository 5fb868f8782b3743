internal import HashTreeCollections
internal import JSONDocument

/// The representation that a request's target has now.
struct Selected {
  /// The representation.
  var representation: Representation
  /// Its validators.
  var validators: Validators
  /// The content coding of its data, if it has one.
  var coding: String?
  /// The fields of the request that had a part in selecting it (RFC 9110, section 12.5.5).
  var selectingFields: [FieldName] = []
}

extension OriginServer {
  /// Returns the current representation of a request's target, if it has one.
  func selectedRepresentation(_ template: ResourceTemplate, _ handling: Handling) -> Selected? {
    switch template.kind {
    case .item: selectedItem(handling.path, template, handling)
    case .collection(let members): collection(of: members, template)
    case .part(let whole, let pointer): selectedPart(whole, pointer, template, handling)
    case .fixed(let answer): selectedAnswer(answer)
    case .journal: selectedProblem(handling)
    case .processor, .monitor: nil
    }
  }

  private func selectedAnswer(_ answer: FixedAnswer) -> Selected? {
    guard answer.status.isSuccessful else { return nil }
    let type = answer.fields[.contentType].map { MediaType($0) } ?? .octets
    return Selected(
      representation: Representation(type, Array(answer.text.utf8), nil),
      validators: Validators(tag: nil, lastModified: nil)
    )
  }

  private func selectedItem(
    _ path: String,
    _ template: ResourceTemplate,
    _ handling: Handling
  ) -> Selected? {
    resources[path].map { negotiated($0, template, handling) }
  }

  /// Returns the validators of a resource that are shown to clients.
  func validators(of resource: Resource, _ template: ResourceTemplate) -> Validators {
    Validators(
      tag: resource.tag,
      lastModified: template.hasLastModified ? resource.modified : nil
    )
  }

  /// Lists the resources that fit a template, sorted by path with numbers in their order.
  private func collection(of members: PathTemplate, _ template: ResourceTemplate) -> Selected {
    let paths = resources.keys.filter { members.match($0) != nil }.sorted(by: Path.isInOrder)
    let values = paths.compactMap { resources[$0]?.representation.json }
    let representation = Representation(
      .array(values),
      mediaType: template.mediaTypes.first ?? .json
    )
    let modified = paths.compactMap { resources[$0]?.modified }.max()
    return Selected(
      representation: representation,
      validators: Validators(
        tag: template.tag == .none ? nil : EntityTag(contentOf: representation.bytes),
        lastModified: template.hasLastModified ? modified : nil
      )
    )
  }

  private func selectedPart(
    _ whole: PathTemplate,
    _ pointer: String,
    _ template: ResourceTemplate,
    _ handling: Handling
  ) -> Selected? {
    guard let resource = resources[expand(whole, handling)],
      let json = resource.representation.json, let pointer = try? JSONPointer(pointer),
      let value = pointer.value(in: json)
    else { return nil }
    return Selected(
      representation: Representation(part: value, template.mediaTypes.first ?? .json),
      validators: validators(of: resource, template)
    )
  }
}

extension Representation {
  /// Creates the representation of a value by itself: a string is written plainly where text is
  /// preferred.
  init(part value: JSONValue, _ type: MediaType) {
    if !type.isJSON, let text = value.asString {
      self.init(type, Array(text.utf8))
    } else {
      self.init(value, mediaType: type.isJSON ? type : .json)
    }
  }
}
