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
    checkLength(request, require)
    checkObligations(request, require)
    checkFitness(request, require)
    checkValidators(request, require)
    checkProblem(require)
    return found
  }

  /// A way to take down what does not hold.
  typealias Require = (Bool, Clause, RequirementLevel, String) -> Void

  private func checkFields(_ require: Require) {
    require(
      fields.values(of: .date).count == 1 && date(.date) != nil,
      .semantics("6.6.1"),
      .must,
      "A response has one Date field with an HTTP-date."
    )
    for line in fields {
      require(line.name.isToken, .semantics("5.1"), .must, "A field name is a token.")
      require(
        line.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 },
        .semantics("5.5"),
        .mustNot,
        "A field value has control characters."
      )
    }
    for name: FieldName in [.eTag, .location, .contentType, .contentLength, .lastModified] {
      require(
        fields.values(of: name).count <= 1,
        .semantics("5.3"),
        .mustNot,
        "\(name) is sent in more than one line."
      )
    }
    if let value = fields[.retryAfter] {
      require(
        !value.isEmpty && value.utf8.allSatisfy(\.isDigit) || date(.retryAfter) != nil,
        .semantics("10.2.3"),
        .must,
        "Retry-After is a number of seconds or a date."
      )
    }
  }

  private func checkContent(_ request: RequestMessage, _ require: Require) {
    let hasNone = status.forbidsContent || status == 205 || request.method == .head
    require(
      !hasNone || content.isEmpty,
      .semantics("6.4.1"),
      .mustNot,
      "A response to HEAD, or with 1xx, 204, 205 or 304, has content."
    )
    require(
      content.isEmpty || fields[.contentType].flatMap(MediaType.init(fieldValue:)) != nil,
      .semantics("8.3"),
      .should,
      "Content goes with a Content-Type."
    )
    require(
      !status.isError || request.method == .head || !content.isEmpty,
      .semantics("15.5"),
      .should,
      "An error is explained in the content."
    )
  }

  private func checkLength(_ request: RequestMessage, _ require: Require) {
    if status == 204 || status.kind == .informational {
      require(
        !fields.contains(.contentLength),
        .semantics("8.6"),
        .mustNot,
        "A 1xx or 204 has a Content-Length."
      )
      require(
        !fields.contains(.transferEncoding),
        .http1("6.1"),
        .mustNot,
        "A 1xx or 204 has a Transfer-Encoding."
      )
    } else if let length = fields[.contentLength], request.method != .head, status != 304 {
      require(
        Int(length) == content.count,
        .semantics("8.6"),
        .mustNot,
        "Content-Length is another length than that of the content."
      )
    }
  }

  private func date(_ name: FieldName) -> Timestamp? {
    fields[name].flatMap { Timestamp(httpDate: $0, now: Timestamp(seconds: 0)) }
  }
}
