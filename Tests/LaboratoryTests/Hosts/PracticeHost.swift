import HTTPSemantics
import JSONDocument
import Laboratory

/// One of the public practice hosts, with the requests that it was sent.
struct PracticeHost {
  /// The server.
  private(set) var server: OriginServer
  /// The newest reply.
  private(set) var reply = Reply(ResponseMessage(200))

  /// The practice copy of httpbin.org.
  static var httpbin: PracticeHost { PracticeHost("httpbin.org", .httpbin) }

  /// The practice copy of jsonplaceholder.typicode.com.
  static var jsonPlaceholder: PracticeHost {
    PracticeHost("jsonplaceholder.typicode.com", .jsonPlaceholder)
  }

  private init(_ host: String, _ handler: PracticeHandler) {
    let template = ResourceTemplate("/{rest*}", handler: handler.name)
    server = OriginServer(site: Site(host: host, templates: [template]))
    server.handlers[handler.name] = handler.versions.first?.handler
  }

  /// Sends a request and returns the response.
  @discardableResult
  mutating func send(
    _ method: Method,
    _ target: String,
    _ content: String? = nil,
    as type: String? = nil,
    with fields: Fields = [:]
  ) -> ResponseMessage {
    var request = RequestMessage(method, RequestTarget(target), fields: [.host: server.site.host])
    if let content {
      if let type { request.fields.append(.contentType, type) }
      request.fields.append(.contentLength, String(content.utf8.count))
      request.content = Array(content.utf8)
    }
    for line in fields { request.fields.append(line.name, line.value) }
    return send(request)
  }

  /// Sends a request as it is and returns the response.
  mutating func send(_ request: RequestMessage) -> ResponseMessage {
    reply = server.respond(to: request, at: Timestamp(seconds: 1_767_600_000))
    return reply.response
  }

  /// Sends what the calls of an article's script make, and returns the response to the last.
  mutating func run(_ script: String) throws -> ResponseMessage {
    var reader = CallReader()
    let reading = reader.read(script, defaultHost: server.site.host, isFinal: true)
    guard case .read(let calls, _) = reading else { throw UnreadScript(text: "\(reading)") }
    var responses = calls.map { send($0.request) }
    guard let last = responses.popLast() else { throw UnreadScript(text: script) }
    return last
  }

  /// The error of a script that makes no call.
  struct UnreadScript: Error {
    /// What was made of it.
    let text: String
  }
}

extension ResponseMessage {
  /// The content as text.
  var contentText: String { String(decoding: content, as: UTF8.self) }

  /// The content as JSON, or `nil`.
  var json: JSONValue? { try? JSONValue.parse(content) }
}
