extension OriginServer {
  /// Returns the representation of a resource that the client prefers (RFC 9110, section 12.1).
  ///
  /// It is the same for every method: a precondition is about what GET would select (section
  /// 13.1).
  func negotiated(
    _ resource: Resource,
    _ template: ResourceTemplate,
    _ handling: Handling
  ) -> Selected {
    var selected = Selected(
      representation: resource.representation,
      validators: validators(of: resource, template)
    )
    if !resource.variants.isEmpty { choose(among: resource, handling, &selected) }
    if template.coding == .gzip { code(&selected, handling) }
    return selected
  }

  private func choose(
    among resource: Resource,
    _ handling: Handling,
    _ selected: inout Selected
  ) {
    let all = [resource.representation] + resource.variants
    let fields = handling.request.fields
    let accept = fields[.accept].map(Accept.init)
    let languages = fields["Accept-Language"].map(WeightedValues.init)
    // A language that nobody asked for is better than none (section 12.5.4).
    var best = -1.0
    for (place, representation) in all.enumerated()
    where accept?.takes(representation.mediaType) != false {
      let weight = languages?.weight(ofLanguage: representation.language ?? "") ?? 1
      guard weight > best else { continue }
      best = weight
      selected.representation = representation
      selected.validators.tag = resource.tag.map { $0.marked(place == 0 ? "" : "-\(place + 1)") }
    }
    if Set(all.map(\.mediaType)).count > 1 { selected.selectingFields.append(.accept) }
    if Set(all.map(\.language)).count > 1 { selected.selectingFields.append("Accept-Language") }
  }

  private func code(_ selected: inout Selected, _ handling: Handling) {
    selected.selectingFields.append("Accept-Encoding")
    guard let codings = handling.request.fields["Accept-Encoding"].map(WeightedValues.init),
      let weight = codings.weight(ofCoding: "gzip"), weight > 0,
      weight >= codings.weight(ofCoding: "identity") ?? 0
    else { return }
    let representation = selected.representation
    selected.coding = "gzip"
    selected.representation = Representation(
      representation.mediaType,
      Gzip.coded(representation.bytes),
      nil,
      language: representation.language
    )
    // A weak tag is of the meaning, which a coding does not change.
    guard let tag = selected.validators.tag, !tag.isWeak else { return }
    selected.validators.tag = tag.marked("-gzip")
  }
}

extension EntityTag {
  fileprivate func marked(_ suffix: String) -> EntityTag {
    EntityTag(opaque + suffix, isWeak: isWeak)
  }
}
