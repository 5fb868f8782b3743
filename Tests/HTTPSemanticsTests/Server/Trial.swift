import HTTPSemantics
import Testing

/// One request to a fresh practice server with what has to come of it.
struct Trial: CustomTestStringConvertible {
  let method: Method
  let target: String
  let content: String?
  let type: String?
  let fields: Fields
  let status: StatusCode
  let with: Fields
  let without: [FieldName]
  let state: String?
  let deciding: String?

  /// Creates a trial.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - target: The target.
  ///   - content: The content, if there is some.
  ///   - type: Its media type.
  ///   - fields: Further fields of the request.
  ///   - status: The status that is expected.
  ///   - with: Fields of the response that are expected.
  ///   - without: Fields that the response must not have.
  ///   - state: The representation of the target afterwards; `nil` when it is not looked at.
  ///   - deciding: The statement that decides.
  init(
    _ method: Method,
    _ target: String,
    _ content: String? = nil,
    as type: String? = "application/json",
    fields: Fields = [:],
    gives status: StatusCode,
    with: Fields = [:],
    without: [FieldName] = [],
    state: String? = nil,
    deciding: String? = nil
  ) {
    self.method = method
    self.target = target
    self.content = content
    self.type = type
    self.fields = fields
    self.status = status
    self.with = with
    self.without = without
    self.state = state
    self.deciding = deciding
  }

  var testDescription: String {
    let lines = fields.map { "\($0.name): \($0.value)" }
    let words = [method.name, target, content ?? ""] + lines + ["→ \(status.code)"]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Sends the request and compares.
  func run(on server: OriginServer? = nil) throws {
    var server = try server ?? .practice()
    let before = server
    let request = RequestMessage.make(method, target, content, as: type, with: fields)
    let reply = server.respond(to: request, at: Timestamp(seconds: 1000))
    let response = reply.response
    #expect(response.status == status, "\(response.text)")
    #expect(response.violations(answering: request).isEmpty)
    for line in with { #expect(response.fields[line.name] == line.value) }
    for name in without { #expect(response.fields[name] == nil) }
    if let state { #expect(server.text(at: request.target.normalPath) == state) }
    if let deciding { #expect(reply.decidingDecision?.statement == deciding) }
    if status.isError { #expect(server.state == before.state) }
  }
}
