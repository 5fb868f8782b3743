internal import HTTPSemantics

extension CacheEntry {
  /// Returns the response that a request gets from the entry.
  ///
  /// RFC 9111, section 4 has the age told where nobody was asked, and section 4.3.2 has the
  /// client's conditions evaluated.
  func response(
    to request: RequestMessage,
    at now: Timestamp,
    isValidated: Bool,
    _ decisions: inout [Decision]
  ) -> ResponseMessage {
    var response = response
    if !isValidated {
      let hidden = CacheDirectives(response.fields).fieldNames("no-cache")
      response.fields = response.fields.without(hidden)
      response.fields[.age] = String(age(at: now))
    }
    if isNotModified(for: request, at: now, &decisions) {
      decisions.append(.clientHasIt)
      return ResponseMessage(304, fields: response.fields.ofNotModified)
    }
    if request.method == .head {
      if !response.status.forbidsContent {
        response.fields[.contentLength] = String(response.content.count)
      }
      response.content = []
    }
    return response
  }

  private func isNotModified(
    for request: RequestMessage,
    at now: Timestamp,
    _ decisions: inout [Decision]
  ) -> Bool {
    guard response.status == 200, let conditions = Preconditions(request.fields, now: now) else {
      return false
    }
    let fields = response.fields
    let modified = fields.date(.lastModified, now: now) ?? fields.date(.date, now: now)
    let validators = Validators(tag: fields.entityTag, lastModified: modified ?? received)
    let outcome = conditions.evaluate(request.method, current: validators, decisions: &decisions)
    return outcome == .notModified
  }
}

extension Fields {
  /// The fields that go with 304 (RFC 9110, section 15.4.5).
  fileprivate var ofNotModified: Fields {
    let names: Set<FieldName> = [
      .cacheControl, .contentLocation, .date, .eTag, .expires, .vary, .age, .lastModified,
    ]
    return Fields(lines.filter { names.contains($0.name) })
  }
}
