import HTTPSemantics
import JSONDocument
import Testing

@Suite
struct `Wrong rules` {
  /// A misconception as a change of rules, with a request that shows it.
  struct Belief: CustomTestStringConvertible {
    let id: String
    let changes: [String: String]
    let request: RequestMessage
    let status: StatusCode
    let state: String?

    init(
      _ id: String,
      _ changes: [String: String],
      _ request: RequestMessage,
      gives status: StatusCode,
      state: String? = nil
    ) {
      self.id = id
      self.changes = changes
      self.request = request
      self.status = status
      self.state = state
    }

    var testDescription: String { "\(id) \(changes)" }
  }

  private static let merge = "application/merge-patch+json"
  private static let operations = "application/json-patch+json"
  private static let half =
    #"[{"op":"add","path":"/a","value":1},{"op":"remove","path":"/nope"}]"#

  @Test(arguments: [
    Belief(
      "M03",
      ["method-names": "any-case"],
      .make("patch", "/lists/1", "{}", as: Self.merge),
      gives: 200
    ),
    Belief("M04", ["post": "create"], .make(.post, "/search", "{}"), gives: 201),
    Belief("M05", ["post-targets": "collections"], .make(.post, "/article/1", "1"), gives: 405),
    Belief("M06", ["post-status": "201"], .make(.post, "/search", "{}"), gives: 201),
    Belief("M08", ["put-missing": "refuse"], .make(.put, "/resource/1", "{}"), gives: 404),
    Belief(
      "M09",
      ["put-missing": "create"],
      .make(.put, "/users/9", #"{"name":"n","email":"a@b"}"#),
      gives: 201
    ),
    Belief(
      "M10",
      ["put": "merge"],
      .make(.put, "/resource/123", #"{"key":"b"}"#),
      gives: 200,
      state: #"{"key":"b","note":"keep me"}"#
    ),
    Belief(
      "M12",
      ["patch-format": "guess"],
      .make(.patch, "/resource/123", #"{"key":"b"}"#),
      gives: 200,
      state: #"{"key":"b","note":"keep me"}"#
    ),
    Belief(
      "M15",
      ["writes": "pretended"],
      .make(.put, "/resource/123", "{}"),
      gives: 200,
      state: #"{"key":"old_value","note":"keep me"}"#
    ),
    Belief(
      "M16",
      ["merge-null": "set"],
      .make(.patch, "/resource/123", #"{"key":null}"#, as: Self.merge),
      gives: 200,
      state: #"{"key":null,"note":"keep me"}"#
    ),
    Belief(
      "M17",
      ["merge-arrays": "concatenate"],
      .make(.patch, "/lists/1", #"{"items":["z"]}"#, as: Self.merge),
      gives: 200,
      state: #"{"items":["a","b","c","z"]}"#
    ),
    Belief(
      "M18",
      ["patch-atomicity": "one-by-one"],
      .make(.patch, "/lists/1", Self.half, as: Self.operations),
      gives: 409,
      state: #"{"items":["a","b","c"],"a":1}"#
    ),
    Belief("M21", ["put-replaced": "201"], .make(.put, "/resource/123", "{}"), gives: 201),
    Belief("M21", ["delete-missing": "204"], .make(.delete, "/resource/9"), gives: 204),
    Belief(
      "M27",
      ["put-target": "content-id"],
      .make(.put, "/users/53", #"{"id":54,"name":"n","email":"a@b"}"#),
      gives: 200
    ),
    Belief("M30", ["authentication": "403-401"], .make(.get, "/secret/17"), gives: 403),
    Belief("M32", ["errors": "200"], .make(.get, "/resource/9"), gives: 200),
    Belief(
      "M33",
      ["failed-if-match": "409"],
      .make(.put, "/resource/123", "{}", with: [.ifMatch: "\"x\""]),
      gives: 409
    ),
    Belief(
      "M35",
      ["unconditional-writes": "refuse"],
      .make(.put, "/resource/123", "{}"),
      gives: 428
    ),
    Belief(
      "M36",
      ["failed-if-none-match": "304"],
      .make(.put, "/resource/123", "{}", with: [.ifNoneMatch: "*"]),
      gives: 304
    ),
    Belief(
      "M40",
      ["managed-members": "writable"],
      .make(.put, "/users/53", #"{"id":1,"name":"n","email":"a@b","role":"admin"}"#),
      gives: 200
    ),
    Belief(
      "M44",
      ["if-match-comparison": "weak"],
      .make(.put, "/resource/123", "{}", with: [.ifMatch: "W/\"v13\""]),
      gives: 200
    ),
    Belief("N004", ["unknown-method": "405"], .make("FROB", "/users/53"), gives: 405),
    Belief("N005", ["disallowed-method": "404"], .make(.put, "/articles", "{}"), gives: 404),
    Belief(
      "N009",
      ["safe-methods": "obey-query"],
      .make(.get, "/orders/7?do=cancel"),
      gives: 200
    ),
    Belief(
      "N122",
      ["precondition-order": "first"],
      .make(.put, "/users/99", "{}", with: [.ifMatch: "\"x\""]),
      gives: 412
    ),
    Belief(
      "N121",
      ["precondition-order": "after-content"],
      .make(.put, "/resource/123", "{", with: [.ifMatch: "\"x\""]),
      gives: 400
    ),
    Belief(
      "N176",
      ["unknown-preferences": "refuse"],
      .make(.put, "/resource/123", "{}", with: [.prefer: "teleport"]),
      gives: 400
    ),
  ])
  func `answer as their believers expect, and the right ones do not`(_ belief: Belief) throws {
    var wrong = try OriginServer.practice(belief.changes)
    var right = try OriginServer.practice()
    let instant = Timestamp(seconds: 1000)
    let response = wrong.respond(to: belief.request, at: instant).response
    let strict = right.respond(to: belief.request, at: instant).response
    #expect(response.status == belief.status, "\(response.text)")
    if let state = belief.state { #expect(wrong.text(at: belief.request.target.path) == state) }
    #expect(
      strict.status != response.status || right.state != wrong.state
    )
  }

  @Test
  func `can take a tag for granted after PUT`() throws {
    var server = try OriginServer.practice(["put-validators": "always"])
    let response = server.send(.put, "/users/53", #"{"name":"n","email":"a@b"}"#)
    #expect(response.fields[.eTag] == (try server.tag(at: "/users/53")))
    let request = RequestMessage.make(.put, "/users/53", #"{"name":"n","email":"a@b"}"#)
    #expect(response.violations(answering: request).map(\.clause) == [.semantics("9.3.4")])
  }

  @Test
  func `can take PATCH for idempotent`() throws {
    var server = try OriginServer.practice(["patch-repetition": "applied-once"])
    let append = #"[{"op":"add","path":"/items/-","value":"d"}]"#
    for _ in 0..<2 { server.send(.patch, "/lists/1", append, as: Self.operations) }
    #expect(server.text(at: "/lists/1") == #"{"items":["a","b","c","d"]}"#)
  }

  @Test
  func `can let another writer in between precondition and write`() throws {
    for (value, winners) in [("with-write", [200, 412]), ("before-write", [200, 200])] {
      var server = try OriginServer.practice(["precondition-step": value])
      let fields: Fields = [.ifMatch: try server.tag(at: "/resource/123")]
      var handlings = [1, 2].map { number in
        server.begin(
          .make(.put, "/resource/123", "{\"by\":\(number)}", with: fields),
          at: Timestamp(seconds: 1000)
        )
      }
      while !handlings.allSatisfy(\.isFinished) {
        for place in handlings.indices { server.advance(&handlings[place]) }
      }
      #expect(handlings.compactMap(\.reply?.response.status.code) == winners)
    }
  }

  @Test
  func `are all named, and the first value of each is the right one`() throws {
    #expect(Set(OriginRules.keys.map(\.name)).count == OriginRules.keys.count)
    for key in OriginRules.keys {
      for value in key.values {
        let rules = try OriginRules.strict.applying([key.name: value])
        #expect((rules == .strict) == (value == key.values.first), "\(key.name) = \(value)")
      }
    }
  }

  @Test
  func `that do not exist are refused with what does`() throws {
    #expect(throws: OriginRules.UnknownChange.rule("x", valid: OriginRules.keys.map(\.name))) {
      try OriginRules.strict.applying(["x": "y"])
    }
    #expect(throws: OriginRules.UnknownChange.value("y", rule: "put", valid: ["replace", "merge"]))
    {
      try OriginRules.strict.applying(["put": "y"])
    }
  }
}
