internal import JSONDocument

extension OriginServer {
  /// Returns the entry of the journal that the target is about, if the exchange had a problem.
  ///
  /// RFC 9457, section 3.1.5: from an `instance` that can be dereferenced the problem details object
  /// can be fetched. It stands in an entry, for by itself its `status` would not be that of the
  /// response (section 3.1.2). What is too long ago is not remembered.
  func selectedProblem(_ handling: Handling) -> Selected? {
    guard let number = handling.match?.values.first.flatMap({ Int($0) }),
      let entry = journal.entry(number), let document = entry.problemDocument
    else { return nil }
    return Selected(
      representation: Representation(document),
      validators: Validators(tag: nil, lastModified: nil)
    )
  }
}

extension JournalEntry {
  /// The entry with its problem as JSON; `nil` when there was no problem.
  fileprivate var problemDocument: JSONValue? {
    guard response.fields[.contentType] == MediaType.problem.essence,
      let problem = try? JSONValue.parse(response.content)
    else { return nil }
    return .object(
      JSONObject([
        ("number", .number(JSONNumber(number))), ("date", .string(instant.httpDate)),
        ("request", .string(requestLine)), ("status", .number(JSONNumber(response.status.code))),
        ("problem", problem),
      ])
    )
  }
}

extension ResourceTemplate {
  /// The problems that a server told, each where its `instance` says.
  static let problems = ResourceTemplate(
    "/journal/{number}",
    kind: .journal,
    put: .refuse,
    patchFormats: [],
    delete: .refuse,
    isManaged: true
  )
}
