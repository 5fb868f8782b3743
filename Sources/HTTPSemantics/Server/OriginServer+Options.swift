extension OriginServer {
  /// Tells the communication options of a target (RFC 9110, section 9.3.7).
  func options(
    _ allowed: [Method],
    _ template: ResourceTemplate?,
    _ handling: inout Handling
  ) -> ResponseMessage {
    var fields: Fields = [.allow: allowed.map(\.name).joined(separator: ", ")]
    if let template, allowed.contains(.patch), !template.patchFormats.isEmpty {
      fields.append(.acceptPatch, template.patchTypes)
      handling.note(
        Decision(
          "N064",
          .patch("3.1"),
          .should,
          "Accept-Patch lists the patch formats of the target."
        )
      )
    }
    return handling.settle(
      ResponseMessage(204, fields: fields),
      because: Decision(
        "N018",
        .semantics("9.3.7"),
        .should,
        "Allow lists the methods that the target supports."
      )
    )
  }

  /// Sends the request back (RFC 9110, section 9.3.8), without the fields that may hold secrets.
  func trace(_ handling: inout Handling) -> ResponseMessage {
    let secrets: Set<FieldName> = [.authorization, "Cookie", "Proxy-Authorization"]
    let request = handling.request
    let lines = request.fields.filter { !secrets.contains($0.name) }.map {
      "\($0.name): \($0.value)\r\n"
    }
    let text = "\(request.method) \(request.target) HTTP/1.1\r\n" + lines.joined() + "\r\n"
    return handling.settle(
      ResponseMessage(200, fields: [.contentType: "message/http"], content: Array(text.utf8)),
      because: Decision(
        nil,
        .semantics("9.3.8"),
        .should,
        "The request is sent back as it was received."
      )
    )
  }

  /// Gives the answer that a resource always gives.
  func give(_ answer: FixedAnswer, _ handling: inout Handling) -> ResponseMessage {
    handling.settle(
      ResponseMessage(answer.status, fields: answer.fields, content: Array(answer.text.utf8)),
      because: Decision(nil, nil, .choice, "The resource gives the same answer to everything.")
    )
  }
}
