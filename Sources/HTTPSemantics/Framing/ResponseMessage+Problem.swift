internal import JSONDocument

extension ResponseMessage {
  /// Returns a response that was made in front of every origin server, with a problem as content.
  static func problem(
    _ type: ProblemType,
    _ status: StatusCode,
    _ detail: String,
    members: JSONObject = JSONObject(),
    clause: Clause?,
    at instant: Timestamp
  ) -> ResponseMessage {
    var problem = JSONObject()
    problem["type"] = .string(type.uri)
    problem["title"] = .string(type.title)
    problem["status"] = .number(JSONNumber(status.code))
    problem["detail"] = .string(detail)
    if let clause { problem["clause"] = .string(clause.description) }
    for (name, value) in members { problem[name] = value }
    return ResponseMessage(
      status,
      fields: [.date: instant.httpDate, .contentType: "application/problem+json"],
      content: JSONValue.object(problem).bytes()
    )
  }
}

extension ProblemType {
  /// The bytes are no request that this server reads.
  static let refusedMessage = ProblemType(
    "refused-message",
    "The bytes are no request that this server reads",
    400
  )
  /// The request came from a page of another site.
  static let crossSite = ProblemType(
    "cross-site",
    "The request came from a page of another site",
    403
  )
  /// A command that came with the request cannot be read.
  static let malformedCommand = ProblemType(
    "malformed-command",
    "A command that came with the request cannot be read",
    400
  )
  /// The target is served over another kind of connection.
  static let notSecured = ProblemType(
    "not-secured",
    "The target is served over secured connections only",
    421
  )
  /// The request came to a server that does not answer for its host.
  static let misdirected = ProblemType(
    "misdirected",
    "The request came to a server that does not answer for its host",
    421
  )
  /// There are too many connections.
  static let tooManyConnections = ProblemType(
    "too-many-connections",
    "There are too many connections",
    503
  )
}
