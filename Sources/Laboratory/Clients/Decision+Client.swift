internal import HTTPSemantics

extension Decision {
  /// An expectation was not met.
  static let repeatsWithoutExpectation = Decision(
    "N206",
    .semantics("10.1.1"),
    .should,
    "Client: the expectation is not met on the way, so the request is repeated without it."
  )
  /// A redirect leads to where it came from.
  static let redirectsGoRound = Decision(
    "N207",
    .semantics("15.4"),
    .should,
    "Client: the redirects go round in a circle, so it gives up."
  )
  /// The automatic retry was lost too.
  static let retryFailed = Decision(
    "N016",
    .semantics("9.2.2"),
    .shouldNot,
    "Client: the retry failed too, so the failure is reported."
  )

  /// Returns the decision to give up after many redirects.
  static func tooManyRedirects(_ count: Int) -> Decision {
    Decision(
      "N207",
      .semantics("15.4"),
      .should,
      "Client: \(count) redirects were followed, and that is enough."
    )
  }

  /// Returns the decision to send a request again.
  static func retries(_ method: Method) -> Decision {
    method.isIdempotent
      ? Decision(
        "N013",
        .semantics("9.2.2"),
        .definition,
        "Client: the connection was lost, and \(method) is idempotent, so it is sent again."
      )
      : Decision(
        "N014",
        .semantics("9.2.2"),
        .shouldNot,
        "Client: \(method) is sent again, though it may be done twice now."
      )
  }

  /// Returns the decision not to send a request again.
  static func doesNotRetry(_ method: Method, _ profile: ClientProfile) -> Decision {
    method.isIdempotent
      ? Decision(
        nil,
        .semantics("9.2.2"),
        .practice,
        "Client: \(profile.name) repeats nothing by itself, though \(method) is idempotent."
      )
      : Decision(
        "N014",
        .semantics("9.2.2"),
        .shouldNot,
        "Client: whether \(method) was done is not known, so it is not sent again."
      )
  }
}

extension RedirectHabit {
  /// Returns what was decided on the way from a request to the next.
  func decisions(
    on status: StatusCode,
    from request: RequestMessage,
    to next: RequestMessage
  ) -> [Decision] {
    var decisions = [method(on: status, request, next)]
    if request.method != next.method, !request.content.isEmpty {
      let left = contentFields.first(where: next.fields.contains)
      decisions.append(left.map(Decision.keepsContentField) ?? .removesContentFields)
    } else if !request.content.isEmpty, next.content.isEmpty {
      decisions.append(.losesContent(profile))
    }
    let gone = [FieldName.authorization, "Cookie"].filter {
      request.fields.contains($0) && !next.fields.contains($0)
    }
    if let name = gone.first { decisions.append(.leavesBehind(name)) }
    return decisions
  }

  private func method(
    on status: StatusCode,
    _ request: RequestMessage,
    _ next: RequestMessage
  ) -> Decision {
    let change = "\(request.method) → \(next.method)"
    let isKept = request.method == next.method
    switch status.code {
    case 303:
      let isAsked = next.method == .get || next.method == .head
      return Decision(
        "N145",
        .semantics("15.4.4"),
        isAsked ? .definition : .practice,
        "Client: 303, \(change)\(isAsked ? "" : ", though it asks for GET")."
      )
    case 307, 308:
      let clause = Clause.semantics(status == 307 ? "15.4.8" : "15.4.9")
      let level: RequirementLevel = status == 307 ? .mustNot : .definition
      let fact = isKept ? "the method stays" : "the method changes, which it must not"
      return Decision("N147", clause, level, "Client: \(status.code), \(fact): \(change).")
    default:
      let isAllowed = isKept || request.method == .post
      let fact = isAllowed ? "" : ", though only POST may become GET"
      return Decision(
        "N146",
        .semantics(status == 301 ? "15.4.2" : status == 302 ? "15.4.3" : "15.4"),
        isAllowed ? .may : .practice,
        "Client: \(status.code), \(change)\(fact)."
      )
    }
  }
}

extension Decision {
  /// The content is gone, and so are its fields.
  fileprivate static let removesContentFields = Decision(
    "N148",
    .semantics("15.4"),
    .should,
    "Client: without the content the fields about it are removed."
  )

  /// The content is gone, and a field speaks of it still.
  fileprivate static func keepsContentField(_ name: FieldName) -> Decision {
    Decision(
      "N148",
      .semantics("15.4"),
      .practice,
      "Client: the content is gone, and \(name) is sent all the same."
    )
  }

  /// The method stays and the content is gone.
  fileprivate static func losesContent(_ profile: ClientProfile) -> Decision {
    Decision(
      nil,
      .semantics("15.4"),
      .practice,
      "Client: \(profile.name) leaves the content out, though the same request should be sent."
    )
  }

  /// A field is not for the next target.
  fileprivate static func leavesBehind(_ name: FieldName) -> Decision {
    Decision(
      "N207",
      .semantics("15.4"),
      .should,
      "Client: \(name) was meant for the first target and is left behind."
    )
  }
}
