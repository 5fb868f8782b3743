import HTTPSemantics
import Laboratory

/// Requests that go through a cache to an origin server whose responses are given.
struct CacheRun {
  /// The cache.
  var cache = SharedCache()
  /// What the cache decided about the last request.
  var decisions: [Decision] = []
  /// The requests that reached the origin server.
  var forwarded: [RequestMessage] = []

  /// When the run begins: 2026-01-05T08:00:00Z.
  static let start = Timestamp(seconds: 1_767_600_000)

  /// Sends a request so many seconds after the start, and returns what the client gets.
  @discardableResult
  mutating func send(
    _ request: RequestMessage,
    at second: Int,
    _ responses: ResponseMessage...
  ) -> ResponseMessage {
    decisions = []
    let now = Timestamp(seconds: Self.start.seconds + Int64(second))
    var answer = cache.answer(to: request, at: now, decisions: &decisions)
    var rest = responses[...]
    while case .forward(let request) = answer {
      forwarded.append(request.message)
      let response = rest.popFirst() ?? ResponseMessage(500)
      answer = cache.receive(response, to: request, at: now, decisions: &decisions)
    }
    guard case .serve(let response) = answer else { return ResponseMessage(500) }
    return response
  }

  /// The statements that the decisions about the last request are about.
  var statements: [String] { decisions.compactMap(\.statement) }
}

extension RequestMessage: ExpressibleByStringLiteral {
  /// Creates a request to the host `a.b` from `METHOD TARGET|Field: value|…`.
  init(stringLiteral text: String) {
    let parts = text.split(separator: "|")
    let words = parts[0].split(separator: " ")
    var fields = Fields(parts: parts.dropFirst())
    if !fields.contains(.host) { fields = Fields([Field(.host, "a.b")] + fields.lines) }
    self.init(Method(String(words[0])), RequestTarget(String(words[1])), fields: fields)
  }
}

extension ResponseMessage: ExpressibleByStringLiteral {
  /// Creates a response from `STATUS CONTENT|Field: value|…`.
  init(stringLiteral text: String) {
    let parts = text.split(separator: "|")
    let words = parts[0].split(separator: " ", maxSplits: 1)
    let content = words.count == 2 ? Array(words[1].utf8) : []
    let status = StatusCode(Int(words[0]) ?? 500)
    self.init(status, fields: Fields(parts: parts.dropFirst()), content: content)
  }

  /// The content as text.
  var text: String { String(decoding: content, as: UTF8.self) }
}

extension Fields {
  fileprivate init(parts: ArraySlice<Substring>) {
    self.init(
      parts.map { part in
        let pair = part.split(separator: ": ", maxSplits: 1).map(String.init)
        return Field(FieldName(pair[0]), pair.count == 2 ? pair[1] : "")
      }
    )
  }
}
