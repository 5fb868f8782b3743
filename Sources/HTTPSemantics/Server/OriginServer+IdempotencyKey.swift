internal import HashTreeCollections

extension OriginServer {
  /// Looks up the Idempotency-Key of a request, and reserves it when it is new.
  ///
  /// The source is draft-ietf-httpapi-idempotency-key-header, section 2.
  mutating func reserveKey(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    let method = handling.method(under: rules)
    guard method == .post || method == .patch else { return nil }
    let value = handling.request.fields[.idempotencyKey]
    guard keyUse(template) != .ignored else {
      if value != nil { handling.note(.keyIgnored) }
      return nil
    }
    guard let value else {
      return keyUse(template) == .required ? refuseMissingKey(&handling) : nil
    }
    guard let text = keyText(value, template) else { return refuseMalformedKey(value, &handling) }
    let name = KeyStore.Name(text: text, path: handling.path, client: handling.token?.name ?? "")
    return reserve(name, template, &handling)
  }

  private func keyUse(_ template: ResourceTemplate) -> IdempotencyKeyPolicy.Use {
    switch rules.idempotencyKeys {
    case .byPolicy: template.idempotencyKey.use
    case .ignored: .ignored
    case .everywhere: template.idempotencyKey.use == .required ? .required : .optional
    }
  }

  private func keyText(_ value: String, _ template: ResourceTemplate) -> String? {
    var rest = value[...].utf8
    if let text = FieldParameters.quotedString(from: &rest) {
      return rest.isEmpty && !text.isEmpty ? text : nil
    }
    return template.idempotencyKey.allowsUnquoted && !value.isEmpty ? value : nil
  }

  private mutating func reserve(
    _ name: KeyStore.Name,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    let fingerprint = Representation(handling.mediaType, handling.request.content)
    let lifetime = template.idempotencyKey.lifetime * 1000
    if let record = keys.records[name],
      handling.instant.milliseconds < record.instant.milliseconds + lifetime
    {
      return answer(record, fingerprint, name, &handling)
    }
    keys.records[name] = KeyStore.Record(fingerprint: fingerprint, instant: handling.instant)
    handling.key = KeyStore.Key(name: name, decision: .recorded)
    handling.note(.keyRecorded)
    return nil
  }

  private func answer(
    _ record: KeyStore.Record,
    _ fingerprint: Representation,
    _ name: KeyStore.Name,
    _ handling: inout Handling
  ) -> ResponseMessage {
    handling.key = KeyStore.Key(name: name, decision: .refused)
    guard record.fingerprint == fingerprint else { return refuseReusedKey(&handling) }
    guard var response = record.response else { return refuseKeyInUse(&handling) }
    handling.key = KeyStore.Key(name: name, decision: .replayed)
    response.fields[.date] = nil
    return handling.settle(
      response,
      because: Decision(
        "N185",
        .idempotencyKey("2.6"),
        .should,
        "The request was done before under this key; its response is given again."
      )
    )
  }

  private func refuseReusedKey(_ handling: inout Handling) -> ResponseMessage {
    handling.refuse(
      Problem(
        .idempotencyKeyReused,
        "The key was used with other content. Make a new key for each operation."
      ),
      because: Decision(
        "N184",
        .idempotencyKey("2.7"),
        .should,
        "The key was used with other content."
      )
    )
  }

  private func refuseKeyInUse(_ handling: inout Handling) -> ResponseMessage {
    handling.refuse(
      Problem(
        .idempotencyKeyInUse,
        "The first request with this key is still under way. Send this one again later."
      ),
      because: Decision(
        "N186",
        .idempotencyKey("2.7"),
        .should,
        "The first request with the key is under way."
      )
    )
  }

  private func refuseMissingKey(_ handling: inout Handling) -> ResponseMessage {
    handling.refuse(
      Problem(
        .idempotencyKeyMissing,
        "The target needs an Idempotency-Key. Make one per operation, such as a UUID, and send it "
          + "in quotes with each repeat."
      ),
      because: Decision(
        "N187",
        .idempotencyKey("2.7"),
        .should,
        "The target needs a key and there is none."
      )
    )
  }

  private func refuseMalformedKey(
    _ value: String,
    _ handling: inout Handling
  ) -> ResponseMessage {
    handling.refuse(
      Problem(
        .idempotencyKeyMalformed,
        "The key is not a quoted string. Send Idempotency-Key: \"...\" with the quotes."
      ),
      because: Decision(
        "N183",
        .idempotencyKey("2.1"),
        .must,
        "The value of the field is a quoted string."
      )
    )
  }
}

extension Decision {
  /// A key is sent where the field is not known.
  fileprivate static let keyIgnored = Decision(
    "N188",
    .idempotencyKey("2.5.2"),
    .should,
    "Idempotency-Key is not known at the target and is ignored."
  )
  /// A key is new.
  fileprivate static let keyRecorded = Decision(
    "N185",
    .idempotencyKey("2.6"),
    .should,
    "The key is new or expired, so the request is done and its response remembered."
  )
}

extension Clause {
  /// Returns a section of the Internet-Draft on Idempotency-Key.
  fileprivate static func idempotencyKey(_ section: String) -> Clause {
    Clause("draft-ietf-httpapi-idempotency-key-header", section)
  }
}
