extension OriginServer {
  /// Transfers the current representation (RFC 9110, section 9.3.1).
  func get(_ template: ResourceTemplate, _ handling: inout Handling) -> ResponseMessage {
    if let response = monitorResponse(template, &handling) { return response }
    guard let selected = selectedRepresentation(template, handling) else {
      return refuseMissing(handling.path, &handling)
    }
    if let refusal = refusalOfType(selected.representation.mediaType, &handling) { return refusal }
    let fields = self.fields(of: selected, template, handling)
    if !selected.selectingFields.isEmpty { handling.note(.selected(selected)) }
    if let part = partialResponse(selected, fields, &handling) { return part }
    return handling.settle(
      ResponseMessage(200, fields: fields, content: selected.representation.bytes),
      because: .representationTransferred
    )
  }

  /// Returns the fields of a response that transfers a representation.
  func fields(
    of selected: Selected,
    _ template: ResourceTemplate,
    _ handling: Handling
  ) -> Fields {
    var lines: [Field] = []
    lines.reserveCapacity(8)
    lines.append(Field(.contentType, selected.representation.mediaType.text))
    if let language = selected.representation.language {
      lines.append(Field(.contentLanguage, language))
    }
    if let coding = selected.coding { lines.append(Field(.contentEncoding, coding)) }
    var fields = Fields(lines)
    addVariance(of: selected, to: &fields)
    addValidators(selected.validators, to: &fields, handling)
    if let cacheControl = template.cacheControl { fields.append(.cacheControl, cacheControl) }
    if !template.patchFormats.isEmpty, template.kind.hasStateOfItsOwn {
      fields.append(.acceptPatch, template.patchTypes)
    }
    return fields
  }

  /// Adds what a response to another request could depend on.
  private func addVariance(of selected: Selected, to fields: inout Fields) {
    if selected.selectingFields.isEmpty { return }
    fields.append(.vary, selected.selectingFields.map(\.spelling).joined(separator: ", "))
  }

  /// Adds the fields for validators to a response.
  ///
  /// Last-Modified is never later than Date (RFC 9110, section 8.8.2.1), though clocks can be set
  /// back.
  func addValidators(_ validators: Validators, to fields: inout Fields, _ handling: Handling) {
    if let tag = validators.tag { fields.append(.eTag, tag.description) }
    if let modified = validators.lastModified {
      fields.append(.lastModified, min(modified, handling.instant).httpDate)
    }
  }

  /// Returns the response that says that the client has the representation (section 15.4.5).
  func notModified(
    _ selected: Selected?,
    _ template: ResourceTemplate,
    _ handling: Handling
  ) -> ResponseMessage {
    var fields: Fields = [:]
    if let selected {
      addVariance(of: selected, to: &fields)
      addValidators(selected.validators, to: &fields, handling)
    }
    if let cacheControl = template.cacheControl { fields.append(.cacheControl, cacheControl) }
    return ResponseMessage(304, fields: fields)
  }

  private func refusalOfType(
    _ type: MediaType,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    guard let value = handling.request.fields[.accept], !Accept(value).takes(type) else {
      return nil
    }
    return handling.refuse(
      Problem(.notAcceptable, "The representation is \(type.essence). Accept that, or */*."),
      because: Decision(
        nil,
        .semantics("12.5.1"),
        .choice,
        "No representation is acceptable; the server could also disregard Accept."
      )
    )
  }
}

extension Decision {
  /// Returns the decision on which of several representations is selected.
  fileprivate static func selected(_ selected: Selected) -> Decision {
    Decision(
      selected.coding == nil ? "N202" : "N201",
      .semantics("12.5.5"),
      .should,
      "The client's preferences select the representation; Vary names the fields that had a part."
    )
  }

  /// A representation is transferred.
  fileprivate static let representationTransferred = Decision(
    "N008",
    .semantics("9.3.1"),
    .definition,
    "The current representation is transferred; GET and HEAD change nothing."
  )
}
