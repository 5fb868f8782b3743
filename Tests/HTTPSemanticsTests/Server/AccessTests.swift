import HTTPSemantics
import JSONDocument
import Testing

@Suite
struct `Controlling access` {
  private static let realm = #"Bearer realm="api.example.com""#

  @Test(arguments: [
    Trial(.get, "/secret/17", gives: 401, with: [.wwwAuthenticate: Self.realm], deciding: "N151"),
    Trial(
      .get,
      "/secret/17",
      fields: [.authorization: "Basic eDp5"],
      gives: 401,
      with: [.wwwAuthenticate: Self.realm]
    ),
    Trial(
      .get,
      "/secret/17",
      fields: [.authorization: "Bearer nope"],
      gives: 401,
      with: [
        .wwwAuthenticate: Self.realm
          + #", error="invalid_token", error_description="The token is not known""#
      ]
    ),
    Trial(
      .get,
      "/secret/17",
      fields: [.authorization: "Bearer o-1"],
      gives: 401,
      with: [
        .wwwAuthenticate: Self.realm
          + #", error="invalid_token", error_description="The token expired""#
      ]
    ),
    Trial(
      .get,
      "/secret/17",
      fields: [.authorization: "Bearer"],
      gives: 400,
      with: [.wwwAuthenticate: Self.realm + #", error="invalid_request""#]
    ),
    Trial(.get, "/secret/17", fields: [.authorization: "Bearer a b"], gives: 400),
    Trial(
      .get,
      "/secret/17",
      fields: [.authorization: "Bearer r-1", "authorization": "Bearer r-1"],
      gives: 400
    ),
    Trial(.get, "/secret/17", fields: [.authorization: "bearer r-1"], gives: 200),
    Trial(
      .put,
      "/secret/17",
      "{}",
      fields: [.authorization: "Bearer r-1"],
      gives: 403,
      with: [.wwwAuthenticate: Self.realm + #", error="insufficient_scope", scope="write""#],
      deciding: "N153"
    ),
    Trial(
      .put,
      "/secret/17",
      "{}",
      fields: [.authorization: "Bearer w-1"],
      gives: 200,
      state: "{}"
    ),
    Trial(.put, "/secret/99", "{}", gives: 401),
    Trial(.delete, "/secret/99", gives: 401),
    Trial(.get, "/private/1", fields: [.authorization: "Bearer r-1"], gives: 404, deciding: "N153"),
    Trial(.get, "/private/1", fields: [.authorization: "Bearer a-1"], gives: 200),
    Trial(
      .put,
      "/users/53",
      #"{"name":"n","email":"a@b","role":"admin"}"#,
      fields: [.authorization: "Bearer a-1"],
      gives: 200
    ),
  ])
  func `RFC 6750 3.1: a challenge says what is missing, and no more`(_ trial: Trial) throws {
    try trial.run()
  }

  @Test(arguments: [
    Trial(.put, "/old/5", "{}", gives: 308, with: [.location: "/new/5"], deciding: "N035"),
    Trial(.post, "/old/5", "{}", gives: 308, with: [.location: "/new/5"], deciding: "N200"),
    Trial(.get, "/accounts/7", gives: 410, deciding: "N155"),
    Trial(.put, "/locked/1", "{}", gives: 423, deciding: "N160"),
    Trial(.get, "/locked/1", gives: 200),
    Trial(.put, "/small/1", #"{"a":"01234567890123456789"}"#, gives: 413, deciding: "N157"),
    Trial(.put, "/small/1", "{}", gives: 201),
    Trial(.put, "/resource/1", "{}", fields: [.expect: "100-continue"], gives: 201),
    Trial(.put, "/resource/1", "{}", fields: [.expect: "tea"], gives: 417, deciding: "N206"),
    Trial(.get, "/resource/123", fields: [.accept: "text/html"], gives: 406),
    Trial(.get, "/resource/123", fields: [.accept: "text/html, application/*;q=0.1"], gives: 200),
    Trial(.get, "/resource/123", fields: [.accept: "application/json;q=0, */*"], gives: 406),
    Trial(.put, "/resource/1", "{}", fields: ["Early-Data": "1"], gives: 425, deciding: "N162"),
    Trial(.get, "/resource/123", fields: ["Early-Data": "1"], gives: 200),
    Trial(.get, "/fixed", gives: 299),
    Trial(.post, "/fixed", "name=Ann", as: "application/x-www-form-urlencoded", gives: 299),
    Trial(.put, "/fixed", "{}", fields: [.contentEncoding: "gzip", .expect: "tea"], gives: 299),
    Trial(.put, "/fixed", "{}", fields: [.ifMatch: "*"], gives: 299),
    Trial(.put, "/fixed", "{}", fields: [.ifMatch: "\"a\""], gives: 412),
    Trial(.put, "/fixed/471", "{}", fields: [.ifMatch: "\"a\""], gives: 471),
  ])
  func `RFC 9110 15: obstacles have statuses of their own`(_ trial: Trial) throws {
    try trial.run()
  }

  @Test(arguments: [
    Trial(
      .put,
      "/resource/1",
      #"{"hello": "world"}"#,
      fields: [
        "Content-Digest": "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:, unixsum=30637"
      ],
      gives: 201
    ),
    Trial(.put, "/resource/1", "{}", fields: ["Content-Digest": "sha-256=:AAAA:"], gives: 400),
    Trial(.put, "/resource/1", "{}", fields: ["Content-Digest": "md5=:AAAA:"], gives: 201),
  ])
  func `RFC 9530 2: the digest is that of the content`(_ trial: Trial) throws {
    try trial.run()
  }

  @Test
  func `RFC 9110 15.5.12: content without length is 411 where the target insists`() throws {
    var server = try OriginServer.practice()
    let request = RequestMessage(
      .put,
      "/small/1",
      fields: [.contentType: "application/json", .transferEncoding: "chunked"],
      content: Array("{}".utf8)
    )
    #expect(server.respond(to: request, at: Timestamp(seconds: 1)).response.status == 411)
  }

  @Test
  func `RFC 9110 10.1.1: what the head decides is decided before the content`() throws {
    let server = try OriginServer.practice()
    let large = RequestMessage(
      .put,
      "/small/1",
      fields: [
        .contentType: "application/json", .contentLength: "5000000", .expect: "100-continue",
      ]
    )
    #expect(server.admit(large, at: Timestamp(seconds: 1))?.response.status == 413)
    var small = large
    small.fields[.contentLength] = "2"
    #expect(server.admit(small, at: Timestamp(seconds: 1)) == nil)
    let endless = "99999999999999999999999999"
    small.fields[.contentLength] = endless
    #expect(server.admit(small, at: Timestamp(seconds: 1))?.response.status == 413)
  }

  @Test
  func `RFC 9457 3.1.5: what is turned away before the content has a problem of its own`() throws {
    var server = try OriginServer.practice()
    let early = RequestMessage.make(.post, "/users/53", with: [.expect: "100-continue"])
    for number in 1...2 {
      let reply = server.turnAway(early, at: Timestamp(seconds: 1))
      let problem = try JSONValue.parse(#require(reply).response.content)
      #expect(problem["instance"] == .string("/journal/\(number)"))
    }
    #expect(server.journal.entry(2)?.response.status == 405)
    #expect(server.send(.get, "/journal/2").status == 200)
  }

  @Test
  func `RFC 9110 15.5.14: a shortage that will pass is told with Retry-After`() throws {
    var server = try OriginServer.practice()
    let long = #"{"text":"0123456789"}"#
    #expect(server.send(.put, "/crowded/1", "{}", at: 100).status == 201)
    let refused = server.send(.put, "/crowded/1", long, at: 110)
    #expect(refused.status == 413)
    #expect(refused.fields[.retryAfter] == "20")
    #expect(server.send(.put, "/crowded/1", long, at: 129).fields[.retryAfter] == "1")
    #expect(server.send(.put, "/crowded/1", long, at: 130).status == 200)
  }

  @Test
  func `RFC 6585 4: too many requests are 429 until the window has passed`() throws {
    var server = try OriginServer.practice()
    let statuses = (0..<6).map { second in
      server.send(.post, "/limited", "{}", at: 100 + Int64(second)).status.code
    }
    #expect(statuses == [201, 201, 201, 201, 201, 429])
    let refused = server.send(.post, "/limited", "{}", at: 130)
    #expect(refused.fields[.retryAfter] == "30")
    #expect(refused.fields[.cacheControl] == "no-store")
    #expect(server.send(.post, "/limited", "{}", at: 160).status == 201)
  }

  @Test
  func `RFC 9110 15.6.4: an outage tells how long it lasts`() throws {
    var server = try OriginServer.practice()
    let refused = server.send(.put, "/flaky/1", "{}", at: 100)
    #expect(refused.status == 503)
    #expect(refused.fields[.retryAfter] == "2")
    #expect(server.send(.put, "/flaky/1", "{}", at: 101).status == 503)
    #expect(server.send(.put, "/flaky/1", "{}", at: 102).status == 201)
  }

  @Test(arguments: [
    ("api.example.com", true), ("API.example.com:8080", true), ("localhost", true),
    ("127.0.0.1:80", true), ("[::1]:8080", true), ("[::1]", true), ("", true),
    ("httpbin.org", false), ("api.example.com.evil", false), ("::1", false),
  ])
  func `RFC 9110 7.4: a site answers for its host and the loopback names`(
    host: String,
    answers: Bool
  ) {
    #expect((Site.practice.isNamed(host) || Site.isLoopback(host)) == answers)
  }
}
