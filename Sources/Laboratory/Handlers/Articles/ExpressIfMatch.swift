internal import HTTPSemantics
internal import JSONDocument

extension PracticeHandler {
  /// The first handler of the fifth article against lost updates (claims E22 and E23).
  static let expressIfMatch = PracticeHandler(
    "express-if-match",
    "PUT a user if the entity tag is still the same, first attempt: Express",
    claims: ["E22", "E23"],
    versions: [
      Version(
        "as-written",
        Handler([Express.route(), read, check, write], checksItself: true),
        outline: [
          Line("route", "only PUT goes on", fault: "other methods get 404, not 405 with Allow"),
          Line("read", "user = the user with this id, or null"),
          Line(
            "check",
            "if there is an If-Match:",
            fault: "who sends none overwrites; 428 would ask for it"
          ),
          Line("check", "    tag = user.etag", fault: "user may be null: 500, not 404"),
          Line(
            "check",
            "    if If-Match is another text than tag: answer 412",
            fault: "* and lists are refused, though they may be true"
          ),
          Line(
            "write",
            "replace the user, whatever it is by now",
            fault: "another request may have written since check: its update is lost"
          ),
        ]
      ),
      .fixed([
        Line("check", "405 with Allow for other methods, 415 unless the content is JSON"),
        Line("write", "in one step: 404, 428 without a precondition,"),
        Line("write", "compare If-Match by RFC 9110, 13.1.1 (412), replace the user"),
      ]),
    ]
  )

  private static let read = Step.code("read") { server, handling in
    let tag = server.entityTag(at: handling.path)
    handling.memory["etag"] = tag.map { .string($0.description) }
  }

  private static let check = Step.code("check") { _, handling in
    guard let ifMatch = handling.volunteeredIfMatch else {
      return handling.noteUnconditionalWrite("E23")
    }
    guard let tag = handling.memory["etag"]?.asString else {
      return handling.crash("E23", "user is null, so reading its etag throws: 500, not 404.")
    }
    guard ifMatch != tag else { return }
    handling.sendJSON(
      412,
      ["error": "Resource modified"],
      because: handling.decisionOfDifference("E23", from: tag)
    )
  }

  private static let write = Step.code("write") { server, handling in
    handling.noteOverlookedPreconditions(.ifNoneMatch, .ifUnmodifiedSince)
    let tag = server.entityTag(at: handling.path)?.description
    if handling.volunteeredIfMatch != nil, handling.memory["etag"]?.asString != tag {
      handling.noteLostUpdate("E23")
    }
    server.settle(&handling, ignoringPreconditions: true)
  }
}
