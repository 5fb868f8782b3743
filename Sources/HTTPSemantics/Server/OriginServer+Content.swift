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
  /// The content is what the value was read from, or empty when it was made in another way; the
  /// root leads to the value where that is only a part of the content.
  func conform(
    _ json: JSONValue,
    _ template: ResourceTemplate,
    at path: String,
    _ content: [UInt8],
    below root: [String] = [],
    _ handling: inout Handling
  ) -> Checked<Draft> {
    let existing = resources[path]
    var conforming = json
    var isSame = true
    if !template.members.isEmpty || template.unknownMembers != .keep {
      var conformance = Conformance(template, at: path, existing: existing, handling, rules)
      conformance.root = root
      conforming = conformance.complete(json)
      if let refusal = refusal(conformance, conforming, template, &handling) {
        return .refused(refusal)
      }
      isSame = conforming == json
      if !conformance.filledIn.isEmpty {
        handling.note(.filledIn(conformance.filledIn, handling.request.method))
      }
      handling.note(.contentConforms)
    }
    let isKept = template.storage == .verbatim && !content.isEmpty && isSame
    let representation = Representation(
      handling.storedType(template, existing),
      isKept ? content : conforming.bytes(),
      conforming,
      language: handling.storedLanguage(existing)
    )
    return .passed(Draft(representation: representation, isTransformed: !isKept))
  }
}

extension ResourceTemplate {
  /// Whether content of any type is kept as it comes, well-formed or not.
  fileprivate var takesAnything: Bool {
    self.members.isEmpty && self.mediaTypes.contains { $0.essence == "*/*" }
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
  /// Returns the decision on members that the server fills in by itself.
  fileprivate static func filledIn(_ names: [String], _ method: Method) -> Decision {
    let (statement, clause): (String?, Clause) =
      switch method {
      case .put: ("N032", .semantics("9.3.4"))
      case .patch: (nil, .patch("2"))
      default: ("N019", .semantics("9.3.3"))
      }
    let verb = names.count == 1 ? "is" : "are"
    return Decision(
      statement,
      clause,
      .choice,
      "\(names.joined(separator: ", ")) \(verb) kept by the server, whatever the content says."
    )
  }

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
