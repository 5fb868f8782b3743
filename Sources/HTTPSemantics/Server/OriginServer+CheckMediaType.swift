extension OriginServer {
  /// Checks that the media type of the content is taken (RFC 9110, section 15.5.16).
  func checkMediaType(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    switch handling.method(under: rules) {
    case .patch: checkPatchFormat(template, &handling)
    case .put, .post: checkContentType(template, &handling)
    default: nil
    }
  }

  private func checkContentType(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    guard let field = handling.request.fields[.contentType] else {
      guard handling.hasContent, template.untypedContent == .refuse else {
        handling.mediaType = template.mediaTypes.first ?? .octets
        return nil
      }
      if template.takes(.octets) {
        handling.mediaType = .octets
        return nil
      }
      return refuseMediaType("The content has no Content-Type.", "N129", template, &handling)
    }
    guard let type = template.mediaType(field) else {
      return refuseMediaType("\(field) is not taken here.", "N158", template, &handling)
    }
    handling.mediaType = type
    handling.note(
      Decision("N130", .semantics("8.3"), .definition, "The media type is taken here.")
    )
    return nil
  }

  private func refuseMediaType(
    _ reason: String,
    _ statement: String,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let types = template.mediaTypes.map(\.essence).joined(separator: ", ")
    return handling.refuse(
      Problem(.unsupportedMediaType, "\(reason) Send \(types) with a fitting Content-Type."),
      fields: [.accept: types],
      because: Decision(
        statement,
        .semantics("15.5.16"),
        .definition,
        "The media type is not taken here; Accept says which would be."
      )
    )
  }

  private func checkPatchFormat(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    let field = handling.request.fields[.contentType]
    if let field, let format = template.patchFormat(field) {
      handling.patchFormat = format
      handling.note(
        Decision(
          "N045",
          .patch("2"),
          .definition,
          "The media type says how the patch document is meant."
        )
      )
      return nil
    }
    let type = field.flatMap(MediaType.init(fieldValue:))
    if rules.patchFormats == .guess {
      handling.patchFormat = type == .jsonPatch ? .jsonPatch : .merge
      return nil
    }
    return refusePatchFormat(field, type, template, &handling)
  }

  /// Refuses a patch document of a format that the target does not take.
  func refusePatchFormat(
    _ field: String?,
    _ type: MediaType?,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let types = template.patchTypes
    let isGeneric = type?.essence == "application/json" || type?.essence == "application/xml"
    let reason =
      isGeneric
      ? "\(field ?? "") does not say how to apply the content as a patch."
      : field.map { "\($0) is no patch format of the target." } ?? "The patch has no Content-Type."
    return handling.refuse(
      Problem(.unsupportedPatchFormat, "\(reason) Send one of: \(types)."),
      fields: [.acceptPatch: types],
      because: isGeneric
        ? Decision(
          "N066",
          Clause("RFC 5789", "erratum 3169"),
          .erratum,
          "A media type without patch semantics is refused, for its meaning would be a guess."
        )
        : Decision(
          "N057",
          .patch("2.2"),
          .should,
          "The patch format is not taken here; Accept-Patch says which are."
        )
    )
  }
}

extension ResourceTemplate {
  /// Returns the media type that a field value names, if representations of it are taken.
  func mediaType(_ value: String) -> MediaType? {
    // Most content is of just the type that is asked for.
    if let preferred = self.mediaTypes.first, preferred.text == value { return preferred }
    return MediaType(fieldValue: value).flatMap { takes($0) ? $0 : nil }
  }

  /// Returns whether representations of a media type are taken.
  func takes(_ type: MediaType) -> Bool {
    self.mediaTypes.contains { taken in
      if taken.essence == type.essence || taken.essence == "*/*" { return true }
      return taken.essence.hasSuffix("/*") && type.essence.hasPrefix(taken.essence.dropLast())
    }
  }

  /// Returns the patch format that a field value names, if it is taken.
  func patchFormat(_ value: String) -> PatchFormat? {
    // Most media types are written as they are registered.
    if let format = self.patchFormats.first(where: { $0.mediaType.text == value }) { return format }
    guard let type = MediaType(fieldValue: value) else { return nil }
    return self.patchFormats.first { $0.mediaType.essence == type.essence }
  }

  /// The value of Accept-Patch.
  var patchTypes: String {
    self.patchFormats.map(\.mediaType.essence).joined(separator: ", ")
  }
}
