internal import HTTPSemantics
internal import JSONDocument

extension PracticeHandler {
  /// The Express handler of the fifth article's practical part (claim E29).
  static let expressReplace = PracticeHandler(
    "express-replace",
    "PUT a user: Express, three members picked and the row replaced",
    claims: ["E29"],
    versions: [
      Version(
        "as-written",
        Handler([Express.parse(.five), Express.route(), write], checksItself: true),
        outline: outline("undefined (Express 5)", "content of another type is 500, not 415")
      ),
      Version(
        "as-written-express-4",
        Handler([Express.parse(.four), Express.route(), write], checksItself: true),
        outline: outline("{} (Express 4)", "content of another type clears the user with 200")
      ),
      .fixed([
        Line("check", "405 with Allow for other methods, 415 unless the content is JSON, 404"),
        Line("write", "in one step: compare If-Match (412), require name, email and role (400),"),
        Line("write", "replace the whole user, answer 200 without ETag"),
      ]),
    ]
  )

  private static let write = Step.code("write") { server, handling in
    handling.noteOverlookedPreconditions(.ifMatch, .ifNoneMatch, .ifUnmodifiedSince)
    guard let content = handling.parsed else {
      return handling.crash("E29", "req.body is undefined, so taking it apart throws: 500.")
    }
    guard let old = server.representation(at: handling.path)?.json?.asObject else {
      return handling.sendJSON(404, ["error": "Not found"], because: .nothingToReplace)
    }
    let picked = (content.asObject ?? [:]).picking(["name", "email", "role"])
    let new = JSONValue.object(old.picking(["id"]).merging(picked))
    guard server.save(Representation(new), &handling) else { return }
    let cleared = ["name", "email", "role"].filter { old[$0] != nil && new[$0] == nil }
    handling.sendJSON(200, new, because: cleared.isEmpty ? .replaced : .cleared(cleared))
  }

  private static func outline(_ otherwise: String, _ fault: String) -> [Line] {
    [
      Line(
        "parse",
        "content = JSON, if declared as application/json, else \(otherwise)",
        fault: fault
      ),
      Line("route", "only PUT goes on", fault: "other methods get 404, not 405 with Allow"),
      Line(
        "write",
        "name, email, role = those of content",
        fault: "a comment says they are required, but nothing asks for them"
      ),
      Line(
        "write",
        "replace the user with this id by the three, or answer 404",
        fault: "what is missing is cleared, and the answer is 200"
      ),
      Line("write", "answer 200 with the user", fault: "If-Match is never looked at"),
    ]
  }
}

extension Decision {
  /// The user does not exist.
  fileprivate static let nothingToReplace = Decision(
    "N154",
    .semantics("15.5.5"),
    .definition,
    "No user has this id, and this code only replaces."
  )
  /// The user was replaced by whole content.
  fileprivate static let replaced = Decision(
    "N031",
    .semantics("9.3.4"),
    .must,
    "The user was replaced, so the status is 200."
  )

  /// Returns the decision of a replacement that cleared members which were said to be required.
  fileprivate static func cleared(_ names: [String]) -> Decision {
    Decision(
      "E29",
      .semantics("9.3.4"),
      .should,
      "All members are said to be required and none is asked for: "
        + names.joined(separator: ", ") + " cleared, with 200."
    )
  }
}
