internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Applies the changes of a patch document to the target (RFC 5789, section 2).
  mutating func patch(_ template: ResourceTemplate, _ handling: inout Handling) -> ResponseMessage {
    if case .part(let whole, let pointer) = template.kind {
      return patchPart(whole, pointer, template, &handling)
    }
    let path = handling.path
    let existing = resources[path]
    if rules.patchRepetition == .appliedOnce {
      if let existing, traffic.lastPatches[path] == handling.request.content {
        return answer(200, existing, at: path, validators: nil, template, &handling)
      }
      traffic.lastPatches[path] = handling.request.content
    }
    switch patched(existing?.representation, template, &handling) {
    case .refused(let response): return response
    case .passed(let result):
      if let refusal = refusalAfterContent(template, &handling) { return refusal }
      return storePatched(result, isNew: existing == nil, template, &handling)
    }
  }

  /// Refuses a patch that is small itself and makes something large (RFC 5789, section 5).
  private func refuseLargeResult(
    _ result: Representation,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    handling.refuse(
      Problem(
        .invalidContent,
        "The result would have \(result.bytes.count) bytes; the target holds at most "
          + "\(template.sizeLimit). Send a patch that adds less."
      ),
      422,
      because: Decision(
        "N204",
        .patch("5"),
        .derived,
        "What a patch may make of a resource is bounded, as its content is."
      )
    )
  }

  private mutating func storePatched(
    _ result: Representation,
    isNew: Bool,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    var draft = Draft(representation: result, isTransformed: true)
    if let json = result.json {
      switch conform(json, template, at: handling.path, [], &handling) {
      case .refused(let response): return response
      case .passed(let conforming): draft = conforming
      }
    }
    if draft.representation.bytes.count > template.sizeLimit {
      return refuseLargeResult(draft.representation, template, &handling)
    }
    if case .afterOperation? = failure { return fail(&handling) }
    let path = handling.path
    return write(draft, at: path, &handling) { server, resource, handling in
      handling.note(.patchIsAtomic)
      let validators = server.validators(of: resource, template)
      return server.answer(
        isNew ? 201 : 200,
        resource,
        at: path,
        validators: validators,
        template,
        &handling
      )
    }
  }

  /// Returns what a request's patch document makes of a representation.
  private mutating func patched(
    _ current: Representation?,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> Checked<Representation> {
    if handling.patchFormat == .append { return appended(current, &handling) }
    if let current, current.json == nil {
      let type = handling.request.fields[.contentType]
      return .refused(refusePatchFormat(type, nil, template, &handling))
    }
    switch readPatch(&handling) {
    case .refused(let response): return .refused(response)
    case .passed(let document):
      switch apply(document, to: current?.json, &handling) {
      case .refused(let response): return .refused(response)
      case .passed(let json):
        let type = current?.mediaType ?? template.mediaTypes.first ?? .json
        return .passed(Representation(type, [], json, language: current?.language))
      }
    }
  }

  /// Reads the content of a request as a patch document.
  func readPatch(_ handling: inout Handling) -> Checked<JSONValue> {
    do {
      return .passed(try JSONValue.parse(handling.request.content))
    } catch {
      return .refused(refuseMalformedPatch("The patch is not JSON: \(error).", &handling))
    }
  }

  private mutating func apply(
    _ document: JSONValue,
    to current: JSONValue?,
    _ handling: inout Handling
  ) -> Checked<JSONValue> {
    switch handling.patchFormat {
    case .merge, .lenientJSON:
      handling.note(.mergePatchApplied)
      return .passed(rules.merge(document, into: current))
    case .jsonPatch: return applyOperations(document, to: current ?? .null, &handling)
    case .increment: return increment(document, current, &handling)
    case .append: preconditionFailure("an appended text is no JSON document")
    }
  }

  private func increment(
    _ document: JSONValue,
    _ current: JSONValue?,
    _ handling: inout Handling
  ) -> Checked<JSONValue> {
    guard case .number(let by)? = document["by"], let step = by.asInt else {
      return .refused(
        refuseMalformedPatch("An increment is an object with a whole number `by`.", &handling)
      )
    }
    guard var object = current?.asObject, case .number(let number)? = object["value"],
      let value = number.asInt, case let (sum, overflow) = value.addingReportingOverflow(step),
      !overflow
    else {
      return .refused(
        refuseInapplicable("The representation has no whole number `value` to add to.", &handling)
      )
    }
    object["value"] = .number(JSONNumber(sum))
    return .passed(.object(object))
  }

  private func appended(
    _ current: Representation?,
    _ handling: inout Handling
  ) -> Checked<Representation> {
    guard let current, current.json == nil else {
      return .refused(refuseInapplicable("Only text can be appended to.", &handling))
    }
    return .passed(
      Representation(
        current.mediaType,
        current.bytes + handling.request.content,
        nil,
        language: current.language
      )
    )
  }

  /// Refuses a patch document that is none.
  func refuseMalformedPatch(_ reason: String, _ handling: inout Handling) -> ResponseMessage {
    handling.refuse(
      Problem(.malformedPatch, reason + " Mend the patch and send it again."),
      because: Decision(
        "N056",
        .patch("2.2"),
        .should,
        "The patch document is malformed, whatever the target."
      )
    )
  }

  /// Refuses a patch that does not fit the current state.
  func refuseInapplicable(
    _ reason: String,
    extensions: JSONObject = JSONObject(),
    _ handling: inout Handling
  ) -> ResponseMessage {
    handling.refuse(
      Problem(
        .patchNotApplicable,
        reason + " Nothing was changed. GET the state and make the patch anew.",
        extensions: extensions
      ),
      because: Decision(
        "N060",
        .patch("2.2"),
        .definition,
        "The patch does not fit the current state, so none of it is applied."
      )
    )
  }
}

extension Decision {
  /// A merge patch was applied.
  fileprivate static let mergePatchApplied = Decision(
    "N071",
    Clause("RFC 7396", "2"),
    .definition,
    "Members in the patch are set, null removes one, and the others stay."
  )
  /// The result of a patch is stored at once.
  fileprivate static let patchIsAtomic = Decision(
    "N050",
    .patch("2"),
    .must,
    "All changes take effect at once."
  )
}
