internal import HTTPSemantics

/// What a route answers, with the ground for it.
struct HTTPBinAnswer {
  /// The response, still without the fields for other pages.
  var response: ResponseMessage
  /// What settled the status.
  var decision: Decision

  /// Creates an answer that a well-known service gives and no standard asks for.
  init(_ response: ResponseMessage, because sentence: String) {
    self.response = response
    decision = Decision(nil, nil, .practice, sentence)
  }

  /// Creates an answer on another ground.
  init(_ response: ResponseMessage, _ clause: Clause, _ level: RequirementLevel, _ sentence: String)
  {
    self.response = response
    decision = Decision(nil, clause, level, sentence)
  }
}

extension ResponseMessage {
  /// The media type of Flask's pages.
  private static let page = "text/html; charset=utf-8"

  /// Returns a response without content, of the type that Flask gives to all it makes.
  static func empty(_ status: StatusCode, _ fields: Fields = [:]) -> ResponseMessage {
    ResponseMessage(status, fields: Fields([Field(.contentType, page)] + fields.lines))
  }

  /// Returns a page in the layout of Werkzeug's, with a sentence of our own.
  static func page(
    _ status: StatusCode,
    title: String? = nil,
    _ sentence: String,
    _ fields: Fields = [:]
  ) -> ResponseMessage {
    var response = empty(status, fields)
    let text = """
      <!doctype html>
      <html lang=en>
      <title>\(title ?? status.description)</title>
      <h1>\(title ?? status.reasonPhrase)</h1>
      <p>\(sentence)

      """
    response.content = Array(text.utf8)
    return response
  }

  /// Returns JSON as Flask writes it: members sorted, two spaces per level, ASCII only.
  static func json(_ value: ScriptValue, _ fields: Fields = [:]) -> ResponseMessage {
    let text = (ScriptJSON.flask.text(of: value) ?? "null") + "\n"
    return ResponseMessage(
      200,
      fields: Fields([Field(.contentType, "application/json")] + fields.lines),
      content: Array(text.utf8)
    )
  }
}

extension ScriptJSON {
  /// `flask.jsonify` with `compact` set to false; the members have to be sorted already.
  fileprivate static let flask = ScriptJSON(
    colon: ": ",
    comma: ", ",
    isASCII: true,
    indent: "  ",
    language: .python
  )
}
