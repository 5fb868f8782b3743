internal import HTTPSemantics
internal import JSONDocument

extension PracticeHandler {
  /// The second handler of the fifth article against lost updates (claims E25 to E27).
  static let expressVersion = PracticeHandler(
    "express-version",
    "PUT a user if its version is still the same: Express, optimistic locking",
    claims: ["E18", "E25", "E26", "E27"],
    versions: [
      Version(
        "as-written",
        Handler([Express.parse(.five), route, read, check, write], checksItself: true),
        outline: [
          Line(
            "parse",
            "content = JSON, if declared as application/json, else undefined",
            fault: "content of another type is an empty update, not 415"
          ),
          Line("route", "only PUT goes on", fault: "other methods get 404, not 405 with Allow"),
          Line("read", "user = the user with this id, or answer 404"),
          Line("read", "tag = \"user.version\""),
          Line(
            "check",
            "if there is an If-Match",
            fault: "who sends none overwrites; 428 would ask for it"
          ),
          Line(
            "check",
            "and it is another text than tag: answer 412 with tag",
            fault: "* and lists are refused, though they may be true"
          ),
          Line(
            "write",
            "set the members of content in the user,",
            fault: "what content lacks is kept, as a PATCH would"
          ),
          Line(
            "write",
            "role and version among them, if content has them;",
            fault: "anybody can set them, and an old version brings an old tag back"
          ),
          Line(
            "write",
            "raise its version and save it",
            fault: "another request may have written since check: its update is lost"
          ),
          Line(
            "write",
            "answer 200 with the user and its new tag",
            fault: "PUT must not send an ETag unless the content was stored as it came"
          ),
        ]
      ),
      .fixed([
        Line("check", "405 with Allow for other methods, 415 unless the content is JSON"),
        Line("write", "in one step: 404, 428 without a precondition, compare If-Match (412),"),
        Line("write", "protect role (403), refuse a stale version (409), replace the whole user"),
        Line("write", "200 with the user, without ETag: a GET tells the new one"),
      ]),
    ]
  )

  private static let route = Express.route { server, handling in
    guard let user = server.representation(at: handling.path)?.json?.asObject else {
      return handling.answer(ResponseMessage(404), because: .noUser)
    }
    handling.sendJSON(200, .object(user), tag: user.versionTag, because: .read)
  }

  private static let read = Step.code("read") { server, handling in
    guard let user = server.representation(at: handling.path)?.json?.asObject else {
      return handling.answer(ResponseMessage(404), because: .noUser)
    }
    handling.memory["user"] = .object(user)
  }

  private static let check = Step.code("check") { _, handling in
    guard let ifMatch = handling.volunteeredIfMatch else {
      return handling.noteUnconditionalWrite("E27")
    }
    let current = handling.user.versionTag
    guard ifMatch != current.description else { return }
    handling.note(.conflictInName)
    handling.sendJSON(
      412,
      ["error": "Conflict"],
      tag: current,
      because: handling.decisionOfDifference("E27", from: current.description)
    )
  }

  private static let write = Step.code("write") { server, handling in
    handling.noteOverlookedPreconditions(.ifNoneMatch, .ifUnmodifiedSince)
    let loaded = handling.user
    guard let current = server.representation(at: handling.path)?.json?.asObject else {
      return handling.answer(ResponseMessage(404), because: .noUser)
    }
    let schema = ["name", "email", "role", "nickname", "version"]
    var changes = (handling.parsed?.asObject ?? [:]).picking(schema)
    guard changes["version"].map(\.isInteger) != false else {
      return handling.crash("E27", "The version column takes an integer, and nobody checked: 500.")
    }
    note(changes, loaded, current, &handling)
    if changes["version"] == nil {
      changes["version"] = .number(JSONNumber(loaded.version + 1))
    }
    // The statement writes the changed columns only; the answer is the object in memory.
    let stored = Representation(.object(current.merging(changes)))
    guard server.save(stored, &handling) else { return }
    let updated = loaded.merging(changes)
    handling.sendJSON(200, .object(updated), tag: updated.versionTag, because: .tagAfterTransform)
  }

  private static func note(
    _ changes: JSONObject,
    _ loaded: JSONObject,
    _ current: JSONObject,
    _ handling: inout Handling
  ) {
    if handling.volunteeredIfMatch != nil, current != loaded { handling.noteLostUpdate("E27") }
    let survivors = loaded.names.filter { !["id", "version"].contains($0) && changes[$0] == nil }
    if !survivors.isEmpty { handling.note(.merged(survivors, claim: "E27")) }
    if changes["version"] != nil { handling.note(.versionAssigned) }
  }
}

extension Handling {
  /// The user as the read step found it.
  fileprivate var user: JSONObject { memory["user"]?.asObject ?? [:] }
}

extension JSONValue {
  /// Whether the value is a number without a fraction.
  fileprivate var isInteger: Bool {
    if case .number(let number) = self { number.asInt != nil } else { false }
  }
}

extension JSONObject {
  /// The number of the version, 0 if there is none.
  fileprivate var version: Int {
    if case .number(let number)? = self["version"] { number.asInt ?? 0 } else { 0 }
  }

  /// The entity tag that the article makes of the version.
  fileprivate var versionTag: EntityTag {
    EntityTag(String(version))
  }
}

extension Decision {
  /// The user is read.
  fileprivate static let read = Decision(
    "N008",
    .semantics("9.3.1"),
    .definition,
    "The user is sent with its version as entity tag."
  )
  /// There is no user.
  fileprivate static let noUser = Decision(
    "N154",
    .semantics("15.5.5"),
    .definition,
    "No user has this id."
  )
  /// The content of a 412 names another status.
  fileprivate static let conflictInName = Decision(
    "E18",
    .semantics("15.5.13"),
    .definition,
    "The content says Conflict, which is the name of 409; a failed precondition is 412."
  )
  /// The version was set by the content.
  fileprivate static let versionAssigned = Decision(
    "E27",
    .semantics("8.8.1"),
    .definition,
    "The version comes from the content, so an entity tag of old can come back."
  )
  /// An entity tag is sent with transformed content.
  fileprivate static let tagAfterTransform = Decision(
    "E27",
    .semantics("9.3.4"),
    .mustNot,
    "The user is updated; but an ETag says that the content was stored as it came, and it was not."
  )
}
