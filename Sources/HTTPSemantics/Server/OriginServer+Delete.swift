internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Removes the association of the target with its representation (RFC 9110, section 9.3.5).
  mutating func delete(_ template: ResourceTemplate, _ handling: inout Handling) -> ResponseMessage
  {
    if failure == .beforeWrite { return fail(&handling) }
    if case .part(let whole, let pointer) = template.kind {
      let removal: JSONValue = [["op": "remove", "path": .string(pointer)]]
      let path = expand(whole, handling)
      if case .refused(let response) = applyPatch(removal, to: path, &handling) { return response }
    } else {
      resources[handling.path] = nil
      serial += 1
      if template.delete == .gone { gonePaths.insert(handling.path) }
    }
    if failure == .afterWrite { return fail(&handling) }
    return handling.settle(
      ResponseMessage(204),
      because: Decision(
        "N011",
        .semantics("9.3.5"),
        .should,
        "The representation is removed; nothing is to be said."
      )
    )
  }
}
