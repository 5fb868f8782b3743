internal import HTTPSemantics

extension HTTPBinRoute {
  /// The routes that are of no other sort.
  static let others = [
    HTTPBinRoute("/uuid") { _, server, _ in
      HTTPBinAnswer(
        .json(.sortedObject([("uuid", .text(server.nextUUID()))])),
        because: "A UUID, drawn from the seed of the practice server."
      )
    },
    HTTPBinRoute("/response-headers", [.get, .post]) { request, _, _ in
      guard request.arguments.pairs.allSatisfy({ $0.value.isFieldValue }) else {
        return crash("A value has a line break in it.")
      }
      return HTTPBinAnswer(
        response(with: fields(of: request)),
        because: "The fields are those of the query, and the content tells them."
      )
    },
  ]

  /// Returns the fields of a query, without those that would make the message another one.
  private static func fields(of request: HTTPBinRequest) -> Fields {
    let framing: Set<FieldName> = [.contentLength, .transferEncoding, .connection, .date]
    let lines = request.arguments.groups.flatMap { name, values in
      values.map { Field(FieldName(name), $0) }
    }
    return Fields(lines.filter { $0.name.isToken && !framing.contains($0.name) })
  }

  /// Returns a response whose content tells its own fields, Content-Length included.
  private static func response(with fields: Fields) -> ResponseMessage {
    var length = 0
    while true {
      let response = ResponseMessage.json(object(of: fields, length: length), fields)
      if response.content.count <= length { return response }
      length = response.content.count
    }
  }

  private static func object(of fields: Fields, length: Int) -> ScriptValue {
    let own: [Field] = [
      Field(.contentType, "application/json"), Field(.contentLength, String(length)),
    ]
    let lines = own + fields.lines
    var names: Set<String> = []
    return .sortedObject(
      lines.filter { names.insert($0.name.spelling).inserted }.map { line in
        let values = Fields(lines).values(of: line.name).map { ScriptValue.text($0) }
        return (line.name.spelling, values.count == 1 ? values[0] : .list(values))
      }
    )
  }
}
