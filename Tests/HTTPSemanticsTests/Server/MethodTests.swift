import HTTPSemantics
import JSONDocument
import Testing

@Suite
struct `Answering methods` {
  @Test(arguments: [
    Trial(.get, "/resource/123", gives: 200, with: [.eTag: "\"v13\""], deciding: "N008"),
    Trial(.head, "/resource/123", gives: 200, with: [.contentLength: "36"]),
    Trial(.get, "/resource/none", gives: 404, deciding: "N154"),
    Trial(.get, "/nowhere", gives: 404, deciding: "N154"),
    Trial("patch", "/users/53", "{}", gives: 501, deciding: "N004"),
    Trial("FROB", "/users/53", gives: 501, without: [.allow], deciding: "N004"),
    Trial(.connect, "/users/53", gives: 501),
    Trial(.put, "/articles", "{}", gives: 405, deciding: "N006"),
    Trial(.patch, "/search", "{}", gives: 405, with: [.allow: "POST, OPTIONS, TRACE"]),
    Trial(
      .get,
      "/search",
      gives: 405,
      with: [.allow: "POST, OPTIONS, TRACE"],
      deciding: "N006"
    ),
    Trial(.get, "/users/%35%33", gives: 200),
    Trial(.get, "http://api.example.com/users/53", gives: 200),
    Trial(.get, "*", gives: 400),
    Trial(.get, "/users/53/", gives: 404),
  ])
  func `RFC 9110 9.1, 15.5.6: unknown ones are 501, refused ones 405 with Allow`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }

  @Test(arguments: [
    Trial(
      .options,
      "/users/53",
      gives: 204,
      with: [
        .allow: "GET, HEAD, PUT, PATCH, DELETE, OPTIONS, TRACE",
        .acceptPatch: "application/merge-patch+json, application/json-patch+json",
      ],
      deciding: "N018"
    ),
    Trial(
      .options,
      "/articles",
      gives: 204,
      with: [.allow: "GET, HEAD, POST, OPTIONS, TRACE"],
      without: [.acceptPatch]
    ),
    Trial(.options, "/secret/17", fields: [.ifMatch: "\"no\""], gives: 204),
    Trial(
      .options,
      "*",
      gives: 204,
      with: [.allow: "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, TRACE"]
    ),
  ])
  func `RFC 9110 9.3.7: OPTIONS lists the methods and patch formats of the target`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }

  @Test(arguments: [Method.get, .head, .options, .trace])
  func `RFC 9110 9.2.1: safe ones change nothing but the journal`(_ method: Method) throws {
    var server = try OriginServer.practice()
    let before = server
    for _ in 0..<3 { server.send(method, "/users/53") }
    #expect(server.state == before.state)
    #expect(server.journal.count == 3)
    #expect(try server.tag(at: "/users/53") == before.tag(at: "/users/53"))
  }

  @Test
  func `RFC 9110 9.2.1: an unsafe action that a query selects is disabled for GET`() throws {
    var server = try OriginServer.practice()
    let refused = server.send(.get, "/orders/7?do=cancel")
    #expect(refused.status == 405)
    #expect(refused.fields[.allow] == "POST, OPTIONS")
    #expect(server.send(.post, "/orders/7?do=cancel").status == 200)
    #expect(server.representation(at: "/orders/7")?.json?["status"] == "cancelled")
  }

  @Test
  func `RFC 9110 9.3.8: TRACE sends the request back without secrets`() throws {
    var server = try OriginServer.practice()
    let response = server.send(
      .trace,
      "/users/53",
      with: [.authorization: "Bearer r-1", "X-A": "b"]
    )
    #expect(response.text == "TRACE /users/53 HTTP/1.1\r\nHost: api.example.com\r\nX-A: b\r\n\r\n")
  }

  @Test
  func `RFC 9110 9.3.5: DELETE removes, and a repeat leaves the same state`() throws {
    var server = try OriginServer.practice()
    #expect(server.send(.delete, "/resource/123").status == 204)
    let once = server.state
    #expect(server.send(.delete, "/resource/123").status == 404)
    #expect(server.state == once)
    #expect(server.send(.delete, "/accounts/8").status == 204)
    #expect(server.send(.get, "/accounts/8").status == 410)
    #expect(server.send(.put, "/accounts/8", "{}").status == 410)
  }

  @Test(arguments: [
    ("bytes=0-4", StatusCode(206), "first"), ("bytes=-5", 206, "line\n"),
    ("bytes=6-", 206, "line\n"),
    ("bytes=0-999", 206, "first line\n"), ("bytes=0-1,3-4", 200, "first line\n"),
    ("bytes=4-2", 200, "first line\n"), ("lines=1-2", 200, "first line\n"),
  ])
  func `RFC 9110 14.2: GET of one range is partial`(
    range: String,
    status: StatusCode,
    text: String
  ) throws {
    var server = try OriginServer.practice()
    let response = server.send(.get, "/files/notes.txt", with: [.range: range])
    #expect(response.status == status)
    #expect(response.text == text)
    #expect(server.send(.get, "/files/notes.txt", with: [.range: "bytes=99-"]).status == 416)
  }

  @Test
  func `RFC 9110 13.1.5: a range is ignored when If-Range is not the current strong tag`() throws {
    var server = try OriginServer.practice()
    let tag = try server.tag(at: "/files/notes.txt")
    let range: Fields = [.range: "bytes=0-4", "If-Range": tag]
    #expect(server.send(.get, "/files/notes.txt", with: range).status == 206)
    let stale: Fields = [.range: "bytes=0-4", "If-Range": "\"other\""]
    #expect(server.send(.get, "/files/notes.txt", with: stale).status == 200)
  }
}
