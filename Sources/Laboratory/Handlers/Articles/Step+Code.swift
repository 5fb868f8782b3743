internal import HTTPSemantics
internal import JSONDocument

extension Step {
  /// Creates a step of a program, which is passed over as soon as there is a response.
  static func code(
    _ name: String,
    _ run: @escaping @Sendable (inout OriginServer, inout Handling) -> Void
  ) -> Step {
    Step(name) { server, handling in
      if handling.response == nil { run(&server, &handling) }
    }
  }
}

extension Handling {
  /// The content as the program has parsed it; `nil` where the program finds nothing.
  var parsed: JSONValue? {
    get { memory["parsed"] }
    set { memory["parsed"] = newValue }
  }

  /// Settles a response with a page, as frameworks send when the program has not answered itself.
  mutating func answerPage(_ status: StatusCode, _ text: String, because decision: Decision) {
    let page = "<!DOCTYPE html>\n<title>\(status.code)</title>\n<p>\(text)</p>\n"
    answer(
      ResponseMessage(
        status,
        fields: [.contentType: "text/html; charset=utf-8"],
        content: Array(page.utf8)
      ),
      because: decision
    )
  }

  /// Settles a response with a JSON document.
  mutating func answerJSON(
    _ status: StatusCode,
    _ json: JSONValue,
    fields more: Fields = [:],
    because decision: Decision
  ) {
    var fields: Fields = [.contentType: MediaType.json.essence]
    for line in more { fields.append(line.name, line.value) }
    answer(ResponseMessage(status, fields: fields, content: json.bytes()), because: decision)
  }

  /// Settles 500, because the program threw an error that it does not catch.
  mutating func crash(_ claim: String, _ sentence: String) {
    answerPage(
      500,
      "Internal Server Error",
      because: Decision(claim, .semantics("15.6.1"), .definition, sentence)
    )
  }

  /// Takes down that content of another type than JSON is read as JSON.
  mutating func noteOverlookedMediaType(_ claim: String) {
    let type = request.fields[.contentType].flatMap { MediaType(fieldValue: $0) }
    guard type?.isJSON != true else { return }
    note(
      Decision(
        claim,
        .semantics("15.5.16"),
        .definition,
        "The content is read as JSON whatever Content-Type says; 415 would be the answer."
      )
    )
  }

  /// Takes down that preconditions were sent to a program that never looks at them.
  mutating func noteOverlookedPreconditions(_ names: FieldName...) {
    for name in names where request.fields.contains(name) {
      note(
        Decision(
          "E22",
          .semantics("13.2.1"),
          .must,
          "The code never looks at \(name), though a received precondition has to be evaluated."
        )
      )
    }
  }
}

extension JSONValue {
  /// Whether a condition of JavaScript takes the value for true.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let number): number != JSONNumber(0)
    case .string(let text): !text.isEmpty
    case .array, .object: true
    }
  }
}

extension JSONObject {
  /// Returns the object with the members of another one, which replace those of the same name.
  func merging(_ other: JSONObject) -> JSONObject {
    var merged = self
    for (name, value) in other { merged[name] = value }
    return merged
  }

  /// Returns the object with the members of these names only.
  func picking(_ names: [String]) -> JSONObject {
    JSONObject(filter { names.contains($0.name) }.map { ($0.name, $0.value) })
  }
}
