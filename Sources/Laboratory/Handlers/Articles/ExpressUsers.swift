internal import HTTPSemantics
internal import JSONDocument

extension PracticeHandler {
  /// The first PUT handler of the fifth article: Express with Mongoose (claims E12 to E14).
  static let expressUsers = PracticeHandler(
    "express-users",
    "PUT a user: Express, Mongoose, findByIdAndUpdate",
    claims: ["E12", "E13", "E14"],
    versions: [
      Version(
        "as-written",
        handler(Express.parse(.five), overwrites: false),
        outline: outline(parsing: parsingFive, writing: writingEight)
      ),
      Version(
        "as-written-no-parser",
        handler(Step.code("parse") { _, handling in handling.note(.noParser) }, overwrites: false),
        outline: outline(parsing: parsingNothing, writing: writingEight)
      ),
      Version(
        "as-written-express-4",
        handler(Express.parse(.four), overwrites: false),
        outline: outline(parsing: parsingFour, writing: writingEight)
      ),
      Version(
        "as-written-mongoose-7",
        handler(Express.parse(.five), overwrites: true),
        outline: outline(parsing: parsingFive, writing: writingSeven)
      ),
      .fixed([
        Line("check", "405 with Allow for other methods, 415 unless the content is JSON, 404"),
        Line("write", "in one step: compare If-Match (412), protect role (403),"),
        Line("write", "require name and email (400), refuse another id (409), replace the user"),
        Line("write", "200 with the user, without ETag, since it was not stored as it came"),
      ]),
    ]
  )

  private static func handler(_ parse: Step, overwrites: Bool) -> Handler {
    let write = Step.code("write") { server, handling in
      update(&server, &handling, overwrites: overwrites)
    }
    return Handler([parse, Express.route(), validate, write], checksItself: true)
  }

  private static let validate = Step.code("validate") { _, handling in
    guard let content = handling.parsed else {
      return handling.crash("E12", "req.body is undefined, so reading its name throws: 500.")
    }
    for name in ["name", "email"] where content[name]?.isTruthy != true {
      return handling.sendJSON(
        400,
        ["error": "Missing required fields"],
        because: Decision(
          "N150",
          .semantics("15.5.1"),
          .choice,
          "\(name) is missing or empty: 400; 422 would be as right."
        )
      )
    }
  }

  private static func update(
    _ server: inout OriginServer,
    _ handling: inout Handling,
    overwrites: Bool
  ) {
    handling.noteOverlookedPreconditions(.ifMatch, .ifNoneMatch, .ifUnmodifiedSince)
    let content = handling.parsed?.asObject ?? [:]
    guard let members = try? Mongoose.cast(content, schema: ["name", "email", "role", "nickname"])
    else {
      return handling.crash("E12", "A value cannot be cast, and nobody catches the CastError: 500.")
    }
    guard let old = server.representation(at: handling.path)?.json?.asObject else {
      return handling.sendJSON(404, ["error": "User not found"], because: .nothingToUpdate)
    }
    let kept = overwrites ? old.picking(["id"]) : old
    let new = JSONValue.object(kept.merging(members))
    guard server.save(Representation(new), &handling) else { return }
    if old["role"] != new["role"] { handling.note(.roleAssigned) }
    let survivors = old.names.filter { !overwrites && $0 != "id" && members[$0] == nil }
    handling.sendJSON(
      200,
      new,
      because: survivors.isEmpty ? .wholeUser : .merged(survivors, claim: "E13")
    )
  }
}

extension PracticeHandler {
  private static func outline(parsing: Line, writing: [Line]) -> [Line] {
    [
      parsing,
      Line("route", "only PUT goes on", fault: "other methods get 404, not 405 with Allow"),
      Line("validate", "unless content.name and content.email: answer 400"),
    ] + writing
  }

  private static let parsingFive = Line(
    "parse",
    "content = JSON, if declared as application/json, else undefined (Express 5)",
    fault: "content of another type is 500, not 415"
  )
  private static let parsingFour = Line(
    "parse",
    "content = JSON, if declared as application/json, else {} (Express 4)",
    fault: "content of another type is 400, not 415"
  )
  private static let parsingNothing = Line(
    "parse",
    "content = undefined, since the article registers no JSON parser",
    fault: "reading a member of undefined throws: every PUT is 500 (Express 4 never answers)"
  )
  private static let writingEight = [
    Line(
      "write",
      "set the members of content in the user with this id, or answer 404 (Mongoose 8)",
      fault: "overwrite is ignored: what content lacks is kept, as a PATCH would"
    ),
    Line("write", "whatever the schema knows is set", fault: "anybody can set role"),
    answering,
  ]
  private static let writingSeven = [
    Line("write", "replace the user with this id by content, or answer 404 (Mongoose 7)"),
    Line("write", "whatever the schema knows is set", fault: "anybody can set role"),
    answering,
  ]
  private static let answering = Line(
    "write",
    "answer 200 with the user",
    fault: "If-Match is never looked at, and Express adds an ETag that PUT must not have here"
  )
}

extension Decision {
  /// No JSON parser is registered.
  fileprivate static let noParser = Decision(
    "E12",
    nil,
    .practice,
    "No JSON parser is registered, so req.body is undefined whatever is sent."
  )
  /// The user does not exist.
  fileprivate static let nothingToUpdate = Decision(
    "N154",
    .semantics("15.5.5"),
    .definition,
    "No user has this id, and this code only updates."
  )
  /// The role was set by the content.
  fileprivate static let roleAssigned = Decision(
    "E13",
    .semantics("15.5.4"),
    .definition,
    "The role comes from the content, and nobody asked whether the client may change it."
  )
  /// The content had all members.
  fileprivate static let wholeUser = Decision(
    "N031",
    .semantics("9.3.4"),
    .must,
    "The user has the state of the content, so the status is 200."
  )

  /// Returns the decision of an update that kept members which the content lacks.
  static func merged(_ names: [String], claim: String) -> Decision {
    Decision(
      claim,
      .semantics("9.3.4"),
      .definition,
      "The update sets only the members it is given; PUT would have removed "
        + names.joined(separator: ", ") + "."
    )
  }
}
