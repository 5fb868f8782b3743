extension ResponseMessage {
  /// Returns what is wrong with the response as an origin server's answer to a request.
  ///
  /// An empty array does not mean that the response is the right one, only that it is well-formed.
  public func violations(answering request: RequestMessage) -> [Violation] {
    var found: [Violation] = []
    func require(
      _ holds: Bool,
      _ clause: Clause,
      _ level: RequirementLevel,
      _ sentence: String
    ) {
      if !holds { found.append(Violation(clause, level, sentence)) }
    }
    checkFields(require)
    checkContent(request, require)
    checkStatus(request, require)
    checkValidators(request, require)
    checkProblem(require)
    return found
  }

  /// A way to take down what does not hold.
  typealias Require = (Bool, Clause, RequirementLevel, String) -> Void

  private func checkFields(_ require: Require) {
    require(
      fields.values(of: .date).count == 1 && date(.date) != nil,
      .semantics("6.6.1"), .must, "A response has one Date field with an HTTP-date."
    )
    for line in fields {
      require(line.name.isToken, .semantics("5.1"), .must, "A field name is a token.")
      require(
        line.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 },
        .semantics("5.5"), .mustNot, "A field value has control characters."
      )
    }
    for name: FieldName in [.eTag, .location, .contentType, .contentLength, .lastModified] {
      require(
        fields.values(of: name).count <= 1,
        .semantics("5.3"), .mustNot, "\(name) is sent in more than one line."
      )
    }
    if let value = fields[.retryAfter] {
      require(
        !value.isEmpty && value.utf8.allSatisfy(\.isDigit) || date(.retryAfter) != nil,
        .semantics("10.2.3"), .must, "Retry-After is a number of seconds or a date."
      )
    }
  }

  private func checkContent(_ request: RequestMessage, _ require: Require) {
    let hasNone = status.forbidsContent || status == 205 || request.method == .head
    require(
      !hasNone || content.isEmpty, .semantics("6.4.1"), .mustNot,
      "A response to HEAD, or with 1xx, 204, 205 or 304, has content."
    )
    if status == 204 || status.kind == .informational {
      require(
        !fields.contains(.contentLength), .semantics("8.6"), .mustNot,
        "A 1xx or 204 has a Content-Length."
      )
      require(
        !fields.contains(.transferEncoding), .http1("6.1"), .mustNot,
        "A 1xx or 204 has a Transfer-Encoding."
      )
    } else if let length = fields[.contentLength], request.method != .head, status != 304 {
      require(
        Int(length) == content.count, .semantics("8.6"), .mustNot,
        "Content-Length is another length than that of the content."
      )
    }
    require(
      content.isEmpty || fields[.contentType].flatMap(MediaType.init(fieldValue:)) != nil,
      .semantics("8.3"), .should, "Content goes with a Content-Type."
    )
    require(
      !status.isError || request.method == .head || !content.isEmpty,
      .semantics("15.5"), .should, "An error is explained in the content."
    )
  }

  private func checkStatus(_ request: RequestMessage, _ require: Require) {
    let isRead = request.method == .get || request.method == .head
    switch status.code {
    case 401:
      require(
        fields.contains(.wwwAuthenticate), .semantics("15.5.2"), .must, "A 401 has a challenge."
      )
    case 405:
      require(fields.contains(.allow), .semantics("15.5.6"), .must, "A 405 has an Allow field.")
    case 206:
      require(
        request.method == .get && request.fields.contains(.range)
          && fields.contains(.contentRange),
        .semantics("15.3.7"), .must, "A 206 answers GET with Range and has a Content-Range."
      )
    case 304: require(isRead, .semantics("15.4.5"), .definition, "A 304 answers GET or HEAD.")
    case 416:
      require(request.method == .get, .semantics("15.5.17"), .definition, "A 416 answers Range.")
    case 301, 302, 303, 307, 308:
      require(fields.contains(.location), .semantics("15.4"), .should, "A redirect has a Location.")
    case 412:
      require(
        Preconditions(request.fields, now: Timestamp(seconds: 0)) != nil,
        .semantics("15.5.13"), .definition, "A 412 answers a conditional request."
      )
    case 415 where request.method == .patch:
      require(
        fields.contains(.acceptPatch) || fields.contains("Accept-Encoding"),
        .patch("2.2"), .should, "A 415 to PATCH has an Accept-Patch field."
      )
    case 417:
      require(
        request.fields.contains(.expect), .semantics("15.5.18"), .definition,
        "A 417 answers a request with Expect."
      )
    default: break
    }
    require(
      !fields.contains(.preferenceApplied) || request.fields.contains(.prefer),
      Clause("RFC 7240", "3"), .definition, "A preference was stated that is said to be applied."
    )
  }

  private func date(_ name: FieldName) -> Timestamp? {
    fields[name].flatMap { Timestamp(httpDate: $0, now: Timestamp(seconds: 0)) }
  }
}
