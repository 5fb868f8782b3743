import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

/// One request to a handler, with what two versions of it have to answer and leave behind.
struct HandlerTrial: CustomTestStringConvertible, Sendable {
  /// What a version answers and leaves behind.
  struct Result: Sendable {
    let status: StatusCode
    /// The representation of the target afterwards, if it is looked at.
    let state: String?

    /// Creates a result.
    init(_ status: StatusCode, _ state: String? = nil) {
      self.status = status
      self.state = state
    }
  }

  let claim: String
  let handler: String
  let version: String
  let request: RequestMessage
  let faulty: Result
  let fixed: Result

  /// Creates a trial; the entity tag of If-Match can be left to the test as `current`.
  init(
    _ claim: String,
    _ handler: String,
    _ request: RequestMessage,
    version: String = "as-written",
    gives faulty: Result,
    fixed: Result
  ) {
    self.claim = claim
    self.handler = handler
    self.version = version
    self.request = request
    self.faulty = faulty
    self.fixed = fixed
  }

  var testDescription: String {
    let fields = request.fields.filter { $0.name != .host && $0.name != .contentType }
      .map { "\($0.name): \($0.value)" }
    let words =
      [claim, handler, version, request.method.name, request.target.text] + fields
      + [String(decoding: request.content, as: UTF8.self)]
    return words.joined(separator: " ")
  }

  /// Sends the request to both versions and compares.
  func run() throws {
    let left = try check(faulty, version)
    let right = try check(fixed, "fixed")
    #expect(right.response.violations(answering: right.request).isEmpty)
    #expect(left.reply.decidingDecision != nil)
    let handler = try #require(PracticeHandler.all[handler])
    let exposure = handler.exposure(
      of: try #require(handler.version(version)),
      beside: try #require(handler.version("fixed")),
      by: [left.request],
      on: OriginServer(site: .handlers),
      at: Timestamp(seconds: 1000)
    )
    let found = try #require(exposure)
    #expect(found.reply.decisions.contains { $0.statement == claim })
    #expect(found.fault != nil)
  }

  private func check(
    _ expected: Result,
    _ version: String
  ) throws -> (request: RequestMessage, reply: Reply, response: ResponseMessage) {
    var server = try OriginServer.running(handler, version)
    var request = self.request
    if request.fields[.ifMatch]?.contains("current") == true {
      let tag = try server.tag(at: request.target.text)
      request.fields[.ifMatch] = request.fields[.ifMatch]?.replacing("current", with: tag)
    }
    let reply = server.respond(to: request, at: Timestamp(seconds: 1000))
    #expect(reply.response.status == expected.status, "\(version)")
    if let state = expected.state {
      #expect(server.representation(at: request.target.text)?.text == state, "\(version)")
    }
    return (request, reply, reply.response)
  }
}

extension OriginServer {
  /// Returns a server on which a version of a handler runs.
  static func running(_ name: String, _ version: String) throws -> OriginServer {
    let handler = try #require(PracticeHandler.all[name])
    var server = OriginServer(site: .handlers)
    server.handlers[name] = try #require(handler.version(version)).handler
    return server
  }

  /// Returns the entity tag that a GET tells.
  func tag(at path: String) throws -> String {
    var copy = self
    let request = RequestMessage(.get, RequestTarget(path), fields: [.host: "handlers.example"])
    let response = copy.respond(to: request, at: Timestamp(seconds: 1000)).response
    return try #require(response.fields[.eTag])
  }
}

extension RequestMessage {
  /// Returns a request to a handler.
  static func sent(
    _ method: Method,
    _ target: String,
    _ content: String? = nil,
    as type: String? = "application/json",
    with fields: Fields = [:]
  ) -> RequestMessage {
    var all: Fields = [.host: "handlers.example"]
    if let content {
      if let type { all.append(.contentType, type) }
      all.append(.contentLength, String(content.utf8.count))
    }
    for line in fields { all.append(line.name, line.value) }
    return RequestMessage(
      method,
      RequestTarget(target),
      fields: all,
      content: Array((content ?? "").utf8)
    )
  }
}
