internal import JSONDocument

extension ResponseMessage {
  /// Checks the form of the validators, and whether a response to PUT may have them.
  func checkValidators(_ request: RequestMessage, _ require: Require) {
    if let tag = fields[.eTag] {
      require(
        EntityTag(fieldValue: tag) != nil,
        .semantics("8.8.3"),
        .must,
        "An entity tag is quoted."
      )
    }
    if let text = fields[.lastModified] {
      let epoch = Timestamp(seconds: 0)
      let modified = Timestamp(httpDate: text, now: epoch)
      let date = fields[.date].flatMap { Timestamp(httpDate: $0, now: epoch) }
      require(modified != nil, .semantics("8.8.2"), .must, "Last-Modified is an HTTP-date.")
      if let modified, let date {
        require(
          modified <= date,
          .semantics("8.8.2.1"),
          .mustNot,
          "Last-Modified is later than Date."
        )
      }
    }
    guard request.method == .put, status.isSuccessful,
      fields[.contentLocation] == request.target.path,
      !fields.contains(.preferenceApplied) || !content.isEmpty
    else { return }
    require(
      content == request.content || !fields.contains(.eTag) && !fields.contains(.lastModified),
      .semantics("9.3.4"),
      .mustNot,
      "A successful response to PUT has a validator though the content was transformed."
    )
  }

  /// Checks problem details (RFC 9457, section 3.1).
  func checkProblem(_ require: Require) {
    guard !content.isEmpty, fields[.contentType] == MediaType.problem.essence else { return }
    let problem = try? JSONValue.parse(content)
    require(
      problem?["status"] == .number(JSONNumber(status.code)),
      Clause("RFC 9457", "3.1.2"),
      .must,
      "The member status is the status code of the response."
    )
    require(
      problem?["type"]?.asString != nil,
      Clause("RFC 9457", "3.1.1"),
      .should,
      "The member type names the type of the problem."
    )
  }
}
