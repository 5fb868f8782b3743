extension OriginServer {
  /// Reads what the client would like (RFC 7240, section 2).
  func checkPreferences(_ handling: inout Handling) -> ResponseMessage? {
    guard let value = handling.request.fields[.prefer] else { return nil }
    handling.preferences = Preferences(fieldValue: value)
    guard let name = handling.preferences.unknown.first else { return nil }
    if rules.unknownPreferences == .refused {
      return handling.refuse(
        Problem(.unknownPreference, "The preference \(name) is not known here. Leave it out."),
        because: Decision("N176", Clause("RFC 7240", "2"), .must, "A preference is not known.")
      )
    }
    handling.note(
      Decision("N176", Clause("RFC 7240", "2"), .must, "A preference that is not known is ignored.")
    )
    return nil
  }

  /// Checks that nothing but 100-continue is expected (RFC 9110, section 10.1.1).
  func checkExpectation(_ handling: inout Handling) -> ResponseMessage? {
    guard let value = handling.request.fields[.expect] else { return nil }
    let members = value.lowercased().split(separator: ",").map(\.trimmingFieldWhitespace)
    guard let other = members.first(where: { !$0.isEmpty && $0 != "100-continue" }) else {
      handling.note(
        Decision(
          "N174",
          .semantics("10.1.1"),
          .must,
          "The client waits before it sends the content; what the head decides is answered at once."
        )
      )
      return nil
    }
    return handling.refuse(
      Problem(
        .expectationFailed,
        "The expectation \(other) cannot be met. Send the request again without Expect."
      ),
      because: Decision(
        "N206",
        .semantics("10.1.1"),
        .may,
        "Only 100-continue is defined as an expectation."
      )
    )
  }

  /// Checks the length of the content (RFC 9110, sections 15.5.12 and 15.5.14).
  func checkLength(_ template: ResourceTemplate, _ handling: inout Handling) -> ResponseMessage? {
    guard handling.sendsRepresentation else { return nil }
    if template.requiresLength, handling.request.fields[.contentLength] == nil {
      return handling.refuse(
        Problem(.lengthRequired, "The target takes content only with a Content-Length. Send one."),
        because: Decision(
          "N156",
          .semantics("15.5.12"),
          .may,
          "The target insists on a Content-Length."
        )
      )
    }
    if let refusal = checkShortage(template, &handling) { return refusal }
    guard handling.contentLength > template.sizeLimit else { return nil }
    return handling.refuse(
      Problem(
        .contentTooLarge,
        "The target takes \(template.sizeLimit) bytes at most. Send less."
      ),
      because: Decision(
        "N157",
        .semantics("15.5.14"),
        .definition,
        "The content is larger than the target takes."
      )
    )
  }

  /// Checks that the content is not compressed (RFC 9110, section 15.5.16).
  func checkContentCoding(_ handling: inout Handling) -> ResponseMessage? {
    guard handling.sendsRepresentation, let coding = handling.request.fields[.contentEncoding],
      coding.lowercased() != "identity"
    else { return nil }
    return handling.refuse(
      Problem(
        .unsupportedContentCoding,
        "The content coding \(coding) is not taken. Send the content as it is."
      ),
      fields: ["Accept-Encoding": "identity"],
      because: Decision(
        "N132",
        .semantics("12.5.3"),
        .should,
        "No content coding is taken; Accept-Encoding says what would do."
      )
    )
  }

  /// Checks that PUT is not partial where that is not agreed on (RFC 9110, section 14.5).
  func checkContentRange(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    guard handling.request.fields.contains(.contentRange) else { return nil }
    guard handling.method(under: rules) == .put else {
      handling.note(
        Decision(
          "N041",
          .semantics("14.4"),
          .must,
          "Content-Range means nothing with this method and is ignored."
        )
      )
      return nil
    }
    guard template.contentRange == .refuse else { return nil }
    return handling.refuse(
      Problem(
        .contentRangeUnsupported,
        "The target does not take a part of a representation. Send the whole without "
          + "Content-Range, or use PATCH."
      ),
      because: Decision(
        "N040",
        .semantics("14.5"),
        .should,
        "A partial PUT is not supported, so it is refused."
      )
    )
  }
}

extension Handling {
  /// Whether the request's content stands for something that is to be processed.
  var sendsRepresentation: Bool {
    switch request.method {
    case .put, .post, .patch: true
    default: false
    }
  }

  /// The length of the content as far as the head tells it or the content is there.
  var contentLength: Int {
    guard request.content.isEmpty, let stated = request.fields[.contentLength] else {
      return request.content.count
    }
    if let length = Int(stated) { return length }
    return stated.utf8.allSatisfy(\.isDigit) ? .max : 0
  }

  /// Whether the request has content, or will have some.
  var hasContent: Bool {
    contentLength > 0 || isHeadOnly && request.fields.contains(.transferEncoding)
  }
}
