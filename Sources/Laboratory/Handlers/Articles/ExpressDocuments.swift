internal import HTTPSemantics
internal import JSONDocument

extension PracticeHandler {
  /// The handler of the fifth article that creates or updates (claims E16 and E17).
  static let expressDocuments = PracticeHandler(
    "express-documents",
    "PUT a document under a name of one's own: Express, Mongoose, upsert",
    claims: ["E16", "E17"],
    versions: [
      Version("as-written", handler(keys: .text), outline: outline(textKey)),
      Version("as-written-object-id", handler(keys: .objectID), outline: outline(objectIDKey)),
      .fixed([
        Line("check", "405 with Allow for other methods, 415 unless the content is JSON"),
        Line("write", "in one step: compare If-Match and If-None-Match (412),"),
        Line("write", "replace the whole document, or create it"),
        Line("write", "201 with Location if it is new, else 200; no ETag, for it was transformed"),
      ]),
    ]
  )

  private enum Keys {
    case text
    case objectID
  }

  private static func handler(keys: Keys) -> Handler {
    let write = Step.code("write") { server, handling in upsert(&server, &handling, keys) }
    return Handler([Express.parse(.five), Express.route(), write], checksItself: true)
  }

  private static func upsert(
    _ server: inout OriginServer,
    _ handling: inout Handling,
    _ keys: Keys
  ) {
    handling.noteOverlookedPreconditions(.ifMatch, .ifNoneMatch, .ifUnmodifiedSince)
    let id = server.value(of: "id", handling) ?? ""
    guard keys == .text || Mongoose.isObjectID(id) else {
      return handling.crash("E17", "\(id) cannot be cast to an ObjectId, and nobody catches that.")
    }
    // Content that was not parsed is an empty update.
    guard let content = (handling.parsed ?? [:]).asObject,
      let members = try? Mongoose.cast(content, schema: ["title", "content"])
    else {
      return handling.crash("E17", "The update cannot be cast, and nobody catches that: 500.")
    }
    let old = server.representation(at: handling.path)?.json?.asObject
    let new = JSONValue.object((old ?? ["id": .string(id)]).merging(members))
    guard server.save(Representation(new), &handling) else { return }
    let survivors = (old?.names ?? []).filter { $0 != "id" && members[$0] == nil }
    if !survivors.isEmpty { handling.note(.merged(survivors, claim: "E17")) }
    handling.sendJSON(200, new, because: old == nil ? .createdInSilence : .updated)
  }

  private static func outline(_ key: Line) -> [Line] {
    [
      Line(
        "parse",
        "content = JSON, if declared as application/json, else undefined (Express 5)",
        fault: "content of another type is an empty update, not 415"
      ),
      Line("route", "only PUT goes on", fault: "other methods get 404, not 405 with Allow"),
      key,
      Line(
        "write",
        "set the members of content in the document with this id; create it if there is none",
        fault: "what content lacks is kept, as a PATCH would"
      ),
      Line(
        "write",
        "answer 201 if the document that came back is new, else 200",
        fault: "what comes back from a query is never new: always 200"
      ),
      Line("write", "no precondition is looked at", fault: "If-None-Match: * overwrites"),
    ]
  }

  private static let textKey = Line("write", "the id is any text, as the schema says")
  private static let objectIDKey = Line(
    "write",
    "the id has to be an ObjectId, since the schema says nothing",
    fault: "my-custom-id is none (Mongoose 7 still took its 12 characters for bytes): 500"
  )
}

extension Decision {
  /// A document was created, and the status does not tell.
  fileprivate static let createdInSilence = Decision(
    "E17",
    .semantics("9.3.4"),
    .must,
    "The document was created, and 201 has to tell; but isNew is false for what a query returns."
  )
  /// A document was updated.
  fileprivate static let updated = Decision(
    "N031",
    .semantics("9.3.4"),
    .must,
    "There was a document, so the status is 200."
  )
}
