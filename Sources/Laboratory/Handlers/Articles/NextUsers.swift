internal import HTTPSemantics
internal import JSONDocument

extension PracticeHandler {
  /// The Next.js route of the fifth article (claim E30).
  static let nextUsers = PracticeHandler(
    "nextjs",
    "PUT a user: Next.js, a route handler",
    claims: ["E30"],
    versions: [
      Version(
        "as-written",
        Handler([route, parse, write(awaitsParameters: true)], checksItself: true),
        outline: outline(Line("write", "id = params.id (Next.js 15 warns and still finds it)"))
      ),
      Version(
        "as-written-next-16",
        Handler([route, parse, write(awaitsParameters: false)], checksItself: true),
        outline: outline(
          Line(
            "write",
            "id = params.id, which is undefined from Next.js 16 on",
            fault: "params is a promise and is not awaited: no user is ever found"
          )
        )
      ),
      .fixed([
        Line("check", "405 with Allow for other methods, 415 unless the content is JSON, 404"),
        Line("write", "in one step: compare If-Match (412), malformed content 400,"),
        Line("write", "require name, email and role (422), refuse another id (409),"),
        Line("write", "replace the whole user, answer 200 without ETag"),
      ]),
    ]
  )

  /// The methods for which Next.js finds or makes code, in its order.
  private static let methods = "GET, HEAD, OPTIONS, PUT"

  private static let route = Step.code("route") { server, handling in
    switch handling.request.method {
    case .put: break
    case .get, .head: server.settle(&handling)
    case .options:
      handling.answer(ResponseMessage(204, fields: [.allow: methods]), because: .options)
    case .post, .patch, .delete: handling.answer(ResponseMessage(405), because: .noAllow)
    default: handling.answer(ResponseMessage(400), because: .unknownMethod)
    }
  }

  private static let parse = Step.code("parse") { _, handling in
    handling.noteOverlookedMediaType("E30")
    guard let content = try? JSONValue.parse(handling.request.content) else {
      return handling.crash(
        "E30",
        "The content is not JSON, and nobody catches what request.json() throws: 500, not 400."
      )
    }
    handling.parsed = content
  }

  private static func write(awaitsParameters: Bool) -> Step {
    Step.code("write") { server, handling in
      handling.noteOverlookedPreconditions(.ifMatch, .ifNoneMatch, .ifUnmodifiedSince)
      guard awaitsParameters else {
        return handling.answer(ResponseMessage(404), because: .undefinedParameter)
      }
      guard let old = server.representation(at: handling.path)?.json?.asObject else {
        return handling.answer(ResponseMessage(404), because: .noUser)
      }
      guard let content = handling.parsed?.asObject else {
        return handling.crash("E30", "Only an object can be stored, and nobody checked that: 500.")
      }
      let new = JSONValue.object(old.picking(["id"]).merging(content))
      guard server.save(Representation(new), &handling) else { return }
      handling.answerJSON(200, new, because: content.isWholeUser ? .replaced : .unchecked)
    }
  }

  private static func outline(_ parameters: Line) -> [Line] {
    [
      Line("route", "only PUT goes on", fault: "other methods get 405, but without Allow"),
      Line("parse", "content = JSON", fault: "malformed JSON is 500, not 400"),
      Line("parse", "Content-Type is not looked at", fault: "any type is taken, never 415"),
      parameters,
      Line(
        "write",
        "replace the user with this id by content, or answer 404",
        fault: "nothing is checked: {} wipes the user, another id or any other member is stored"
      ),
      Line("write", "answer 200 with the user", fault: "If-Match is never looked at"),
    ]
  }
}

extension JSONObject {
  /// Whether the members are those of a user and no others.
  fileprivate var isWholeUser: Bool {
    ["name", "email", "role"].allSatisfy { self[$0]?.kind == .string } && count == 3
  }
}

extension Decision {
  /// Next.js makes a handler for OPTIONS.
  fileprivate static let options = Decision(
    nil,
    .semantics("9.3.7"),
    .definition,
    "Next.js lists the methods of the route."
  )
  /// A 405 has no Allow field.
  fileprivate static let noAllow = Decision(
    "E30",
    .semantics("15.5.6"),
    .must,
    "The route has no such method: 405; but Next.js leaves out Allow, which a 405 must have."
  )
  /// The method is none that Next.js knows.
  fileprivate static let unknownMethod = Decision(
    "E30",
    .semantics("9.1"),
    .should,
    "Next.js answers 400 to a method that it does not know; 501 is meant for that."
  )
  /// The parameter of the path is missing.
  fileprivate static let undefinedParameter = Decision(
    "E30",
    .semantics("15.5.5"),
    .definition,
    "params is a promise and has no member id, so the user undefined is looked for: 404."
  )
  /// There is no user.
  fileprivate static let noUser = Decision(
    "N154",
    .semantics("15.5.5"),
    .definition,
    "No user has this id, and this code only replaces."
  )
  /// The user was replaced by a user.
  fileprivate static let replaced = Decision(
    "N031",
    .semantics("9.3.4"),
    .must,
    "The user was replaced, so the status is 200."
  )
  /// The user was replaced by whatever came.
  fileprivate static let unchecked = Decision(
    "E30",
    .semantics("9.3.4"),
    .should,
    "The user was replaced by the content, which nobody compared with what a user has to be."
  )
}
