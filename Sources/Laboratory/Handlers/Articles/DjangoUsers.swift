internal import HTTPSemantics
internal import JSONDocument

extension PracticeHandler {
  /// The Django view of the fifth article (claim E31), as Django 5.2 runs it.
  static let djangoUsers = PracticeHandler(
    "django",
    "PUT a user: Django, QuerySet.update",
    claims: ["E31"],
    versions: [
      Version(
        "as-written",
        Handler([route, parse, write, readBack], checksItself: true),
        outline: outline + [
          Line("read-back", "answer 200 with the user with this id", fault: readBackFault)
        ]
      ),
      Version(
        "as-written-no-to-dict",
        Handler([route, parse, write, callMissingMethod], checksItself: true),
        outline: outline + [
          Line(
            "read-back",
            "answer 200 with the user's to_dict()",
            fault: "Django's models have no such method: 500, though the user was changed"
          )
        ]
      ),
      .fixed([
        Line("check", "405 with Allow for other methods, 415 unless the content is JSON, 404"),
        Line("write", "in one step: compare If-Match (412), malformed content 400,"),
        Line("write", "require name and email, refuse unknown members (422),"),
        Line("write", "protect is_superuser (403), refuse another id (409),"),
        Line("write", "replace the whole user, answer 200 without ETag"),
      ]),
    ]
  )

  private static let outline = [
    Line("route", "CSRF is not checked", fault: "right only where no cookie authenticates"),
    Line(
      "route",
      "if the method is PUT, go on; else return nothing",
      fault: "a view that returns nothing is 500, not 405 with Allow; even GET"
    ),
    Line("parse", "content = JSON", fault: "malformed JSON is 500, not 400"),
    Line("parse", "Content-Type is not looked at", fault: "any type is taken, never 415"),
    Line("write", "columns = the members of content", fault: "a column that is unknown is 500"),
    Line(
      "write",
      "set these columns in the rows with this id",
      fault: "what content lacks is kept, as a PATCH would"
    ),
    Line("write", "is_superuser and id are columns too", fault: "anybody can set them"),
    Line(
      "write",
      "validators, save() and signals are passed over",
      fault: "an email that is none is stored; a wrong type or a taken email is 500"
    ),
    Line(
      "write",
      "if no row was written: answer 404",
      fault: "{} names no column, so it is 404 for a user that exists"
    ),
  ]

  private static let readBackFault =
    "If-Match is never looked at; after a change of id there is none: 500"

  private static let route = Step.code("route") { server, handling in
    guard let id = server.value(of: "id", handling), DjangoUser.key(id) != nil else {
      return handling.answerPage(404, "Not Found", because: .noRoute)
    }
    if handling.request.method != .put {
      handling.crash(
        "E31",
        "The view returns None for \(handling.request.method): 500, not 405 with Allow."
      )
    }
  }

  private static let parse = Step.code("parse") { _, handling in
    handling.noteOverlookedMediaType("E31")
    guard let content = try? JSONValue.parse(handling.request.content) else {
      return handling.crash(
        "E31",
        "The content is not JSON, and nobody catches what json.loads throws: 500, not 400."
      )
    }
    guard content.asObject != nil else {
      return handling.crash("E31", "Only an object has names for columns: TypeError, 500.")
    }
    handling.parsed = content
  }

  private static let write = Step.code("write") { server, handling in
    handling.noteOverlookedPreconditions(.ifMatch, .ifNoneMatch, .ifUnmodifiedSince)
    let changes: JSONObject
    do throws(DjangoUser.Exception) {
      changes = try DjangoUser.columns(handling.parsed?.asObject ?? [:])
    } catch {
      return handling.crash("E31", "\(error.text): 500.")
    }
    let old = server.representation(at: handling.path)?.json?.asObject
    guard let old, !changes.isEmpty else {
      return handling.answerJSON(
        404,
        ["error": "Not found"],
        because: old == nil ? .noUser : .emptyUpdate
      )
    }
    if let error = DjangoUser.violation(changes, server, handling) {
      return handling.crash("E31", "\(error.text): 500.")
    }
    update(old, changes, &server, &handling)
  }

  private static func update(
    _ old: JSONObject,
    _ changes: JSONObject,
    _ server: inout OriginServer,
    _ handling: inout Handling
  ) {
    let new = JSONValue.object(old.merging(changes))
    guard server.save(Representation(new), &handling) else { return }
    if changes["is_superuser"] != nil { handling.note(.superuserAssigned) }
    if let path = DjangoUser.movedPath(changes, handling) {
      server.setState(path, Representation(new), at: handling.instant)
      server.setState(handling.path, nil, at: handling.instant)
      handling.note(.identifierAssigned)
    }
    let survivors = old.names.filter { $0 != "id" && changes[$0] == nil }
    handling.memory["survivors"] = .array(survivors.map { .string($0) })
  }

  private static let readBack = Step.code("read-back") { server, handling in
    guard let user = server.representation(at: handling.path)?.json else {
      return handling.crash("E31", "The row has another id by now: DoesNotExist, 500.")
    }
    let survivors = (handling.memory["survivors"]?.asArray ?? []).compactMap(\.asString)
    handling.answerJSON(
      200,
      user,
      because: survivors.isEmpty ? .wholeUser : .merged(survivors, claim: "E31")
    )
  }

  private static let callMissingMethod = Step.code("read-back") { _, handling in
    handling.crash(
      "E31",
      "Models of Django have no to_dict(): AttributeError, 500, though the user was changed."
    )
  }
}

extension Decision {
  /// The path does not fit the route.
  fileprivate static let noRoute = Decision(
    "N154",
    .semantics("15.5.5"),
    .definition,
    "The route takes an integer, so Django finds no view."
  )
  /// There is no user.
  fileprivate static let noUser = Decision(
    "N154",
    .semantics("15.5.5"),
    .definition,
    "No row has this id, and this code only updates."
  )
  /// The update names no column.
  fileprivate static let emptyUpdate = Decision(
    "E31",
    .semantics("15.5.5"),
    .definition,
    "{} names no column, so no row is written, and the view says 404 though the user exists."
  )
  /// The rights were set by the content.
  fileprivate static let superuserAssigned = Decision(
    "E31",
    .semantics("15.5.4"),
    .definition,
    "is_superuser comes from the content, and nobody asked whether the client may change it."
  )
  /// The identifier was set by the content.
  fileprivate static let identifierAssigned = Decision(
    "E31",
    .semantics("9.3.4"),
    .should,
    "The id comes from the content, so the user is found at another URI now."
  )
  /// The content named all columns.
  fileprivate static let wholeUser = Decision(
    "N031",
    .semantics("9.3.4"),
    .must,
    "The content names every column, so the update happens to replace the user."
  )
}
