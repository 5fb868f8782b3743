extension ResponseMessage {
  /// Checks the fields that go with the status.
  func checkObligations(_ request: RequestMessage, _ require: Require) {
    switch status.code {
    case 401:
      require(
        fields.contains(.wwwAuthenticate),
        .semantics("15.5.2"),
        .must,
        "A 401 has a challenge."
      )
    case 405:
      require(fields.contains(.allow), .semantics("15.5.6"), .must, "A 405 has an Allow field.")
    case 206:
      require(
        fields.contains(.contentRange),
        .semantics("15.3.7.1"),
        .must,
        "A 206 has a Content-Range."
      )
    case 301, 302, 303, 307, 308:
      require(fields.contains(.location), .semantics("15.4"), .should, "A redirect has a Location.")
    case 415 where request.method == .patch:
      require(
        fields.contains(.acceptPatch) || fields.contains("Accept-Encoding"),
        .patch("2.2"),
        .should,
        "A 415 to PATCH has an Accept-Patch field."
      )
    default: break
    }
  }

  /// Checks that the status can answer the request.
  func checkFitness(_ request: RequestMessage, _ require: Require) {
    let isGet = request.method == .get
    switch status.code {
    case 206, 416:
      require(
        isGet && request.fields.contains(.range),
        .semantics("14.2"),
        .definition,
        "A 206 or 416 answers GET with Range."
      )
    case 304:
      require(
        isGet || request.method == .head,
        .semantics("15.4.5"),
        .definition,
        "A 304 answers GET or HEAD."
      )
    case 412:
      require(
        Preconditions(request.fields, now: Timestamp(seconds: 0)) != nil,
        .semantics("15.5.13"),
        .definition,
        "A 412 answers a conditional request."
      )
    case 417:
      require(
        request.fields.contains(.expect),
        .semantics("15.5.18"),
        .definition,
        "A 417 answers a request with Expect."
      )
    default: break
    }
    require(
      !fields.contains(.preferenceApplied) || request.fields.contains(.prefer),
      Clause("RFC 7240", "3"),
      .definition,
      "A preference was stated that is said to be applied."
    )
  }
}
