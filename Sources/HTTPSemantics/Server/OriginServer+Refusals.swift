internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Returns the response that refuses a value because of what a comparison with its resource found.
  func refusal(
    _ conformance: Conformance,
    _ json: JSONValue,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    if let conflict = conformance.conflict {
      return handling.refuse(
        conflict,
        because: Decision(
          conflict.type == .staleVersion ? "N061" : "N032",
          .semantics("15.5.10"),
          .should,
          "The content conflicts with the resource, and the problem says how."
        )
      )
    }
    if let refusal = refusalByScope(conformance, &handling) { return refusal }
    if !conformance.faults.isEmpty { return refuseInvalid(conformance, template, &handling) }
    return refusalByUniqueness(conformance.path, json, template, &handling)
  }

  private func refusalByScope(
    _ conformance: Conformance,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    guard let member = conformance.forbidden, let scope = member.scope else { return nil }
    return handling.refuse(
      Problem(
        .memberProtected,
        "Only a token with the scope \(scope) may change \(member.name). Leave it as it is."
      ),
      because: Decision(
        "N153",
        .semantics("15.5.4"),
        .definition,
        "A member is changed without the right to."
      )
    )
  }

  private func refuseInvalid(
    _ conformance: Conformance,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let list = conformance.faults.map { fault in
      JSONValue.object(
        JSONObject([("detail", .string(fault.detail)), ("pointer", .string(fault.pointer))])
      )
    }
    let first = conformance.faults.first.map { "\($0.pointer) \($0.detail)" } ?? ""
    return handling.refuse(
      Problem(
        .invalidContent,
        "The content does not fit: \(first). `errors` lists all that has to be mended.",
        extensions: JSONObject([("errors", .array(list))])
      ),
      template.invalidContent == .unprocessable ? 422 : 400,
      because: .unfit(template.invalidContent, handling.request.method)
    )
  }

  private func refusalByUniqueness(
    _ path: String,
    _ json: JSONValue,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    for member in template.members where member.isUnique {
      guard let value = json[member.name] else { continue }
      let rival = resources.first {
        $0.key != path && template.path.match($0.key) != nil
          && $0.value.representation.json?[member.name] == value
      }
      guard let rival else { continue }
      return handling.refuse(
        Problem(
          .duplicateValue,
          "\(rival.key) has the same \(member.name) already. Choose another one.",
          extensions: JSONObject([("conflictsWith", .string(rival.key))])
        ),
        because: Decision(
          "N126",
          .semantics("15.5.10"),
          .should,
          "The content conflicts with another resource, and the problem says with which."
        )
      )
    }
    return nil
  }
}

extension Decision {
  /// Returns the decision on the status for content that is well-formed and does not fit.
  ///
  /// Only of PATCH it is said which status that is.
  fileprivate static func unfit(_ policy: InvalidContentPolicy, _ method: Method) -> Decision {
    switch (policy, method) {
    case (.unprocessable, .patch): patchUnprocessable
    case (.badRequest, .patch): patchBadRequest
    case (.unprocessable, _): unprocessable
    case (.badRequest, _): badRequest
    }
  }

  private static let patchUnprocessable = Decision(
    "N058",
    .patch("2.2"),
    .definition,
    "The patch is well-formed, and what it makes of the resource does not fit."
  )
  private static let patchBadRequest = Decision(
    "N058",
    .patch("2.2"),
    .choice,
    "What the patch makes of the resource does not fit; the RFC has 422 for that, not 400."
  )
  private static let unprocessable = Decision(
    "N159",
    .semantics("15.5.21"),
    .choice,
    "The content is well-formed and does not fit; 400 would be as right as 422."
  )
  private static let badRequest = Decision(
    "N150",
    .semantics("15.5.1"),
    .choice,
    "The content is well-formed and does not fit; 422 would say more than 400."
  )
}
