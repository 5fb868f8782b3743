internal import JSONDocument

extension OriginServer {
  /// Applies the operations of a JSON Patch in order (RFC 6902, section 3).
  mutating func applyOperations(
    _ document: JSONValue,
    to current: JSONValue,
    _ handling: inout Handling
  ) -> Checked<JSONValue> {
    do throws(JSONPatchError) {
      let patch = try JSONPatch(document)
      handling.note(.operationsInOrder)
      return .passed(try patch.applied(to: current))
    } catch {
      if error.isMalformed {
        return .refused(refuseMalformedPatch("\(error.sentence).", &handling))
      }
      if rules.patchAtomicity == .operationByOperation {
        keepPart(document, upTo: error.operationIndex ?? 0, of: current, handling)
      }
      return .refused(
        refuseInapplicable("\(error.sentence).", extensions: error.members, &handling)
      )
    }
  }

  /// Stores what the operations before the failing one made, which a right server never does.
  private mutating func keepPart(
    _ document: JSONValue,
    upTo count: Int,
    of current: JSONValue,
    _ handling: Handling
  ) {
    guard let place = handling.match?.place, let operations = document.asArray,
      let patch = try? JSONPatch(.array(Array(operations.prefix(count)))),
      let part = try? patch.applied(to: current)
    else { return }
    store(Representation(part), at: handling.path, place: place, instant: handling.instant)
  }

  /// Patches the whole that the target is a part of, with pointers moved to the place of the part.
  mutating func patchPart(
    _ whole: PathTemplate,
    _ pointer: String,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    guard let selected = selectedRepresentation(template, handling) else {
      return refuseMissing(handling.path, &handling)
    }
    guard handling.patchFormat == .jsonPatch || handling.patchFormat == .merge,
      let json = selected.representation.json
    else {
      let type = handling.request.fields[.contentType]
      return refusePatchFormat(type, nil, template, &handling)
    }
    switch patchedPart(json, &handling) {
    case .refused(let response): return response
    case .passed(let value):
      let content = value.bytes()
      handling.mediaType = .json
      return putPart(whole, pointer, template, content, &handling)
    }
  }

  private mutating func patchedPart(
    _ json: JSONValue,
    _ handling: inout Handling
  ) -> Checked<JSONValue> {
    switch readPatch(&handling) {
    case .refused(let response): return .refused(response)
    case .passed(let document):
      if handling.patchFormat == .merge { return .passed(rules.merge(document, into: json)) }
      return applyOperations(document, to: json, &handling)
    }
  }
}

extension JSONPatchError {
  /// The error as the beginning of a sentence.
  fileprivate var sentence: String {
    let text = description
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The place of the error, for programs.
  fileprivate var members: JSONObject {
    var members = JSONObject()
    if let operationIndex { members["operation"] = .number(JSONNumber(operationIndex)) }
    if let pointer { members["pointer"] = .string(pointer) }
    return members
  }
}

extension Decision {
  /// A JSON Patch is applied.
  fileprivate static let operationsInOrder = Decision(
    "N086",
    Clause("RFC 6902", "3"),
    .definition,
    "The operations are applied in order, each to the result of the one before."
  )
}
