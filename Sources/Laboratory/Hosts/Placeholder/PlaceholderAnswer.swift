internal import HTTPSemantics
internal import JSONDocument

/// What JSONPlaceholder answers, with the ground for it.
struct PlaceholderAnswer {
  /// The status.
  var status: StatusCode
  /// The fields that go with this answer only.
  var fields: Fields
  /// The media type; `nil` without content.
  var type: String?
  /// The content.
  var content: [UInt8]
  /// What settled the status.
  var decision: Decision

  /// Creates an answer in JSON, written as Express does with two spaces per level.
  init(
    _ value: JSONValue,
    _ status: StatusCode = 200,
    fields: Fields = [:],
    because decision: Decision
  ) {
    self.status = status
    self.fields = fields
    self.decision = decision
    type = "application/json; charset=utf-8"
    content = Array(value.prettyText(indent: 2).utf8)
  }

  /// Creates the answer of Express to an error in the code.
  init(error: String, because decision: Decision) {
    status = 500
    fields = [:]
    self.decision = decision
    type = "text/html; charset=utf-8"
    content = Array(error.utf8)
  }

  /// Creates an answer without content.
  init(_ status: StatusCode, fields: Fields, because decision: Decision) {
    self.status = status
    self.fields = fields
    self.decision = decision
    content = []
  }

  /// Returns the response to a request, with the fields that all have and a weak entity tag.
  ///
  /// 304 is answered where Express finds that the client has the content. A request with Origin may
  /// come from a page in a browser and is told nothing of what such pages may do.
  func response(to request: RequestMessage) -> ResponseMessage {
    var lines: [Field] = [
      Field("X-Powered-By", "Express"), Field(.vary, "Origin, Accept-Encoding"),
      Field("Access-Control-Allow-Credentials", "true"), Field(.cacheControl, "no-cache"),
      Field("Pragma", "no-cache"), Field("Expires", "-1"),
    ]
    lines += fields.lines
    if request.fields.contains(.origin) {
      lines.removeAll { $0.name.spelling.hasPrefix("Access-Control-") }
    }
    guard let type else { return ResponseMessage(status, fields: Fields(lines)) }
    let tag = EntityTag.weak(of: content)
    if status.isSuccessful, request.isFresh(tag) {
      lines.append(Field(.eTag, tag.description))
      return ResponseMessage(304, fields: Fields(lines))
    }
    lines.append(Field(.contentType, type))
    lines.append(Field(.eTag, tag.description))
    return ResponseMessage(status, fields: Fields(lines), content: content)
  }
}

extension RequestMessage {
  /// Returns whether the client has the content of a tag (RFC 9110, section 13.1.2).
  fileprivate func isFresh(_ tag: EntityTag) -> Bool {
    guard method == .get || method == .head, let value = fields[.ifNoneMatch] else { return false }
    switch EntityTagCondition(fieldValue: value) {
    case .any: return true
    case .list(let tags): return tags.contains { $0.weaklyMatches(tag) }
    case .malformed: return false
    }
  }
}
