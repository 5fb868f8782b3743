import HTTPSemantics
import Testing

extension RequestMessage {
  /// A request as a client writes it.
  static func make(
    _ method: Method,
    _ target: String,
    _ content: String? = nil,
    as type: String? = "application/json",
    with more: Fields = [:]
  ) -> RequestMessage {
    var fields: Fields = [.host: "api.example.com"]
    if let content {
      if let type { fields.append(.contentType, type) }
      fields.append(.contentLength, String(content.utf8.count))
    }
    for line in more { fields.append(line.name, line.value) }
    return RequestMessage(
      method,
      RequestTarget(target),
      fields: fields,
      content: Array((content ?? "").utf8)
    )
  }
}

extension OriginServer {
  /// A server of the practice world.
  static func practice(_ changes: [String: String] = [:]) throws -> OriginServer {
    OriginServer(site: .practice, rules: try OriginRules.strict.applying(changes))
  }

  /// Sends a request and expects the response to be well-formed.
  @discardableResult
  mutating func send(
    _ method: Method,
    _ target: String,
    _ content: String? = nil,
    as type: String? = "application/json",
    with fields: Fields = [:],
    at second: Int64 = 1000,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> ResponseMessage {
    let request = RequestMessage.make(method, target, content, as: type, with: fields)
    let reply = respond(to: request, at: Timestamp(seconds: second))
    #expect(
      rules != .strict || reply.response.violations(answering: request).isEmpty,
      sourceLocation: sourceLocation
    )
    #expect(reply.isExplained, sourceLocation: sourceLocation)
    return reply.response
  }

  /// The text of the representation at a path.
  func text(at path: String) -> String? {
    representation(at: path)?.text
  }

  /// The current entity tag at a path as a field value.
  func tag(at path: String) throws -> String {
    try #require(entityTag(at: path)).description
  }
}

extension ResponseMessage {
  /// The content as text.
  var text: String { String(decoding: content, as: UTF8.self) }
}

extension Reply {
  /// Whether one of the decisions settles the status.
  var isExplained: Bool { decisions.contains(where: \.isDeciding) }
}
