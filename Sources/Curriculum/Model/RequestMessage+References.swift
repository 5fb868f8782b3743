public import HTTPSemantics

extension RequestMessage {
  /// Returns the request with each reference such as `{{ETag}}` replaced by a field of a response.
  ///
  /// It stands for the value of the field in the last of the responses that has it. A reference that
  /// nothing answers stays as it is, and shows in the request.
  public func resolved(after responses: [ResponseMessage]) -> RequestMessage {
    var request = self
    request.target = RequestTarget(References.resolve(target.text, responses))
    request.fields = Fields(
      fields.map { Field($0.name, References.resolve($0.value, responses)) }
    )
    let text = String(decoding: content, as: UTF8.self)
    if text.contains("{{") { request.content = Array(References.resolve(text, responses).utf8) }
    return request
  }
}

/// References to fields of earlier responses.
private enum References {
  /// Replaces each reference in a text.
  static func resolve(_ text: String, _ responses: [ResponseMessage]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let name = FieldName(String(rest[open.upperBound..<close.lowerBound]))
      let value = responses.last { $0.fields.contains(name) }?.fields[name]
      result +=
        rest[..<open.lowerBound] + (value ?? String(rest[open.lowerBound..<close.upperBound]))
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
