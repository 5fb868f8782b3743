import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite
struct `The Express handlers against lost updates` {
  private static let content = #"{"name":"Ann","email":"ann@example.com","role":"user"}"#

  /// The two attempts of the article, with the claim that each belongs to.
  private static let attempts = [
    ("express-if-match", "/express/if-match/123", "E23"),
    ("express-version", "/express/version/123", "E27"),
  ]

  private func put(
    _ path: String,
    if ifMatch: String?,
    content: String = Self.content
  ) -> RequestMessage {
    let fields = ifMatch.map { Fields([Field(.ifMatch, $0)]) } ?? [:]
    return .sent(.put, path, content, with: fields)
  }

  @Test
  func `E23, RFC 9110 15.5.5: a missing user with If-Match is 500`() throws {
    try HandlerTrial(
      "E23",
      "express-if-match",
      put("/express/if-match/999", if: "\"a\""),
      gives: .init(500),
      fixed: .init(404)
    ).run()
  }

  @Test
  func `E23, RFC 9110 15.5.5: a missing user without If-Match is 404`() throws {
    var server = try OriginServer.running("express-if-match", "as-written")
    let reply = server.respond(
      to: put("/express/if-match/999", if: nil),
      at: Timestamp(seconds: 1000)
    )
    #expect(reply.response.status == 404)
  }

  @Test(arguments: attempts)
  func `E23 and E27, RFC 6585 3: nobody is asked for a precondition`(
    handler: String,
    path: String,
    claim: String
  ) throws {
    try HandlerTrial(claim, handler, put(path, if: nil), gives: .init(200), fixed: .init(428)).run()
  }

  @Test(arguments: attempts, ["*", "\"other\", current", "current ,\"other\""])
  func `E23 and E27, RFC 9110 13.1.1: If-Match with * and lists is refused`(
    attempt: (handler: String, path: String, claim: String),
    ifMatch: String
  ) throws {
    try HandlerTrial(
      attempt.claim,
      attempt.handler,
      put(attempt.path, if: ifMatch),
      gives: .init(412),
      fixed: .init(200)
    ).run()
  }

  @Test(arguments: attempts)
  func `E26, RFC 9110 13.1.1: another tag is 412 in both versions`(
    handler: String,
    path: String,
    claim: String
  ) throws {
    for version in ["as-written", "fixed"] {
      var server = try OriginServer.running(handler, version)
      let before = server.state
      let reply = server.respond(to: put(path, if: "\"stale\""), at: Timestamp(seconds: 1000))
      #expect(reply.response.status == 412)
      #expect(
        reply.response.fields[.eTag] == (try server.tag(at: path)) || handler.hasSuffix("match")
      )
      #expect(server.state == before)
    }
  }

  @Test(arguments: attempts)
  func `E24, RFC 9110 13.1.1: two writers with one tag, 200 and 200 as written, 412 fixed`(
    handler: String,
    path: String,
    claim: String
  ) throws {
    let outcomes = [("as-written", [200, 200], "Ann"), ("fixed", [200, 412], "Bob")]
    for (version, statuses, survivor) in outcomes {
      var server = try OriginServer.running(handler, version)
      let tag = try server.tag(at: path)
      let bob = #"{"name":"Bob","email":"bob@example.com","role":"user"}"#
      var first = server.begin(put(path, if: tag), at: Timestamp(seconds: 1000))
      while first.nextStep != "write" { server.advance(&first) }
      let second = server.respond(
        to: put(path, if: tag, content: bob),
        at: Timestamp(seconds: 1000)
      )
      while !first.isFinished { server.advance(&first) }
      let last = try #require(first.reply)
      #expect([second.response.status.code, last.response.status.code] == statuses)
      #expect(server.representation(at: path)?.json?["name"] == .string(survivor))
      let isLoss = last.decisions.contains {
        $0.statement == claim && $0.sentence.contains("is lost")
      }
      #expect(isLoss == (version == "as-written"))
    }
  }

  @Test
  func `E27, RFC 9110 8.8.1: both writers of the race get the same tag`() throws {
    let path = "/express/version/123"
    var server = try OriginServer.running("express-version", "as-written")
    let tag = try server.tag(at: path)
    var first = server.begin(put(path, if: tag), at: Timestamp(seconds: 1000))
    while first.nextStep != "write" { server.advance(&first) }
    let second = server.respond(to: put(path, if: tag, content: "{}"), at: Timestamp(seconds: 1000))
    while !first.isFinished { server.advance(&first) }
    #expect(first.reply?.response.fields[.eTag] == second.response.fields[.eTag])
  }

  @Test
  func `E27, RFC 9110 9.3.4: the update merges where PUT replaces`() throws {
    try HandlerTrial(
      "E27",
      "express-version",
      put("/express/version/123", if: "current"),
      gives: .init(
        200,
        #"{"id":123,"name":"Ann","email":"ann@example.com","role":"user","nickname":"Jay","#
          + #""version":2}"#
      ),
      fixed: .init(
        200,
        #"{"id":123,"name":"Ann","email":"ann@example.com","role":"user","version":2}"#
      )
    ).run()
  }

  @Test
  func `E27, RFC 9110 8.8.1: the content sets the version, and an old tag comes back`() throws {
    let path = "/express/version/123"
    try HandlerTrial(
      "E27",
      "express-version",
      put(
        path,
        if: "current",
        content: #"{"name":"A","email":"a@b.c","role":"user","version":9}"#
      ),
      gives: .init(200),
      fixed: .init(409)
    ).run()
    var server = try OriginServer.running("express-version", "as-written")
    let old = try server.tag(at: path)
    for content in [Self.content, #"{"version":1}"#] {
      let request = put(path, if: try server.tag(at: path), content: content)
      #expect(server.respond(to: request, at: Timestamp(seconds: 1000)).response.status == 200)
    }
    #expect(try server.tag(at: path) == old)
  }

  @Test(arguments: [#""1\r\nX: y""#, "1.5", "null", "[]"])
  func `E27, RFC 9110 15.6.1: a version that is no integer is 500`(version: String) throws {
    try HandlerTrial(
      "E27",
      "express-version",
      put("/express/version/123", if: "current", content: #"{"version":\#(version)}"#),
      gives: .init(500),
      fixed: .init(409)
    ).run()
  }

  @Test
  func `E27, RFC 9110 15.5.16: text is an empty update and not 415`() throws {
    try HandlerTrial(
      "E27",
      "express-version",
      .sent(
        .put,
        "/express/version/123",
        Self.content,
        as: "text/plain",
        with: [.ifMatch: "current"]
      ),
      gives: .init(200),
      fixed: .init(415)
    ).run()
  }

  @Test
  func `E27, RFC 9110 9.3.4: an ETag goes with transformed content`() throws {
    let path = "/express/version/123"
    for (version, sendsTag) in [("as-written", true), ("fixed", false)] {
      var server = try OriginServer.running("express-version", version)
      let request = put(path, if: try server.tag(at: path))
      let response = server.respond(to: request, at: Timestamp(seconds: 1000)).response
      #expect(response.fields.contains(.eTag) == sendsTag)
    }
  }

  @Test
  func `E18, RFC 9110 15.5.13: the content of the 412 is called Conflict`() throws {
    var server = try OriginServer.running("express-version", "as-written")
    let reply = server.respond(
      to: put("/express/version/123", if: "\"stale\""),
      at: Timestamp(seconds: 1000)
    )
    #expect(String(decoding: reply.response.content, as: UTF8.self).contains("Conflict"))
    #expect(reply.decisions.contains { $0.statement == "E18" })
  }
}
