internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Reads the content of a request as a representation of a resource.
  func readContent(
    _ template: ResourceTemplate,
    at path: String,
    _ handling: inout Handling
  ) -> Checked<Draft> {
    let content = handling.request.content
    let language = handling.request.fields[.contentLanguage]
    let type = handling.mediaType
    if template.takesAnything {
      return .passed(
        Draft(
          representation: Representation(type, content, language: language),
          isTransformed: false
        )
      )
    }
    if type == .form {
      return conform(QueryParameters.object(content), template, at: path, [], &handling)
    }
    guard type.isJSON else {
      return .passed(
        Draft(
          representation: Representation(type, content, nil, language: language),
          isTransformed: false
        )
      )
    }
    switch readJSON(content, &handling) {
    case .refused(let response): return .refused(response)
    case .passed(let json): return conform(json, template, at: path, content, &handling)
    }
  }

  /// Reads content as JSON.
  func readJSON(_ content: [UInt8], _ handling: inout Handling) -> Checked<JSONValue> {
    do {
      return .passed(try JSONValue.parse(content))
    } catch {
      return .refused(
        handling.refuse(
          Problem(
            .malformedContent,
            "The content is not JSON: \(error). Mend it and send the request again."
          ),
          because: Decision(
            "N150",
            .semantics("15.5.1"),
            .definition,
            "The content is not well-formed."
          )
        )
      )
    }
  }

  /// Makes a value fit the members that a resource describes, or refuses it.
  ///
  /// The content is what the value was read from, or empty when it was made in another way.
  func conform(
    _ json: JSONValue,
    _ template: ResourceTemplate,
    at path: String,
    _ content: [UInt8],
    _ handling: inout Handling
  ) -> Checked<Draft> {
    let existing = resources[path]
    var conforming = json
    if !template.members.isEmpty || template.unknownMembers != .keep {
      var conformance = Conformance(template, at: path, existing: existing, handling, rules)
      conforming = conformance.complete(json)
      if let refusal = refusal(conformance, conforming, template, &handling) {
        return .refused(refusal)
      }
      handling.note(.contentConforms)
    }
    let isKept = template.storage == .verbatim && !content.isEmpty && conforming == json
    let representation = Representation(
      handling.storedType(template, existing),
      isKept ? content : conforming.bytes(),
      conforming,
      language: handling.storedLanguage(existing)
    )
    return .passed(Draft(representation: representation, isTransformed: !isKept))
  }

  private func refusal(
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
      because: Decision(
        handling.request.method == .patch ? "N058" : "N159",
        .semantics("15.5.21"),
        .choice,
        "The content is well-formed and does not fit; 400 would be as right as 422."
      )
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

extension ResourceTemplate {
  /// Whether content of any type is kept as it comes, well-formed or not.
  fileprivate var takesAnything: Bool {
    members.isEmpty && mediaTypes.contains { $0.essence == "*/*" }
  }
}

extension Handling {
  /// Returns the media type under which JSON is stored; a patch document's own says nothing of it.
  fileprivate func storedType(_ template: ResourceTemplate, _ existing: Resource?) -> MediaType {
    if let existing, request.method != .put { return existing.representation.mediaType }
    if request.method != .patch, mediaType.isJSON {
      return mediaType.parameters.isEmpty ? mediaType : MediaType(mediaType.essence)
    }
    return template.mediaTypes.first { $0.isJSON } ?? .json
  }

  /// Returns the language under which content is stored; that of a patch document is not applied.
  fileprivate func storedLanguage(_ existing: Resource?) -> String? {
    if let existing, request.method != .put { return existing.representation.language }
    return request.method == .patch ? nil : request.fields[.contentLanguage]
  }
}

extension Decision {
  /// The content fits.
  fileprivate static let contentConforms = Decision(
    "N032",
    .semantics("9.3.4"),
    .should,
    "The content fits what the resource asks."
  )
}

extension QueryParameters {
  /// Returns the content of a form as an object; a name that occurs again makes its value an array.
  static func object(_ content: [UInt8]) -> JSONValue {
    var object = JSONObject()
    for (name, value) in QueryParameters(String(decoding: content, as: UTF8.self)).pairs {
      switch object[name] {
      case nil: object[name] = .string(value)
      case .array(let values)?: object[name] = .array(values + [.string(value)])
      case let first?: object[name] = .array([first, .string(value)])
      }
    }
    return .object(object)
  }
}
