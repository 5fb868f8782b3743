import HTTPSemantics
import JSONDocument
import Testing

@Suite
struct `Posting content` {
  @Test(arguments: [
    Trial(
      .post,
      "/articles",
      #"{"title":"T"}"#,
      gives: 201,
      with: [.location: "/article/2", .contentLocation: "/article/2", .eTag: "\"v20\""],
      deciding: "N140"
    ),
    Trial(
      .post,
      "/articles",
      "{}",
      fields: [.prefer: "return=minimal"],
      gives: 201,
      without: [.contentType]
    ),
    Trial(.post, "/articles", "{", gives: 400),
    Trial(.post, "/articles", "{}", as: "text/plain", gives: 415),
    Trial(
      .post,
      "/article/1",
      #""a note""#,
      gives: 200,
      state: #"{"title":"First","notes":["a note"]}"#
    ),
    Trial(.post, "/article/9", #""a note""#, gives: 404),
    Trial(.post, "/orders", #"{"quantity":0}"#, gives: 422),
    Trial(.post, "/orders/7/cancel", gives: 200, with: [.contentLocation: "/orders/7"]),
    Trial(.post, "/search", #"{"title":"First"}"#, gives: 200, deciding: "N026"),
    Trial(.post, "/searches", #"{"title":"First"}"#, gives: 303, with: [.location: "/searches/1"]),
    Trial(
      .post,
      "/contact",
      "name=Ann&text=a+%26+b",
      as: "application/x-www-form-urlencoded",
      gives: 303,
      with: [.location: "/messages/1"],
      deciding: "N145"
    ),
    Trial(
      .post,
      "/pages",
      #"{"title":"Hello, World!"}"#,
      gives: 201,
      with: [.location: "/pages/hello-world"]
    ),
    Trial(.post, "/pages", "{}", gives: 422),
    Trial(.post, "/users/53", "{}", gives: 405),
    Trial(.post, "/articles", "{}", fields: [.ifNoneMatch: "*"], gives: 412, deciding: "N116"),
  ])
  func `RFC 9110 9.3.3: is processed by the target's own semantics`(_ trial: Trial) throws {
    try trial.run()
  }

  @Test
  func `RFC 9110 9.3.3: repeated creates again, with an identifier of its own`() throws {
    var server = try OriginServer.practice()
    let first = server.send(.post, "/orders", #"{"quantity":1}"#)
    let second = server.send(.post, "/orders", #"{"quantity":1}"#)
    #expect(first.fields[.location] == "/orders/1")
    #expect(second.fields[.location] == "/orders/2")
    #expect(server.text(at: "/orders/2") == #"{"id":2,"quantity":1}"#)
    let list = try JSONValue.parse(server.send(.get, "/orders").content)
    #expect(list.asArray?.count == 3)
  }

  @Test
  func `RFC 9110 15.3.2: can create several, of which Location names the primary one`() throws {
    var server = try OriginServer.practice()
    let content = #"{"of":"Ann","lines":[{"item":"tea"},{"item":"cup"}]}"#
    let response = server.send(.post, "/carts", content)
    #expect(response.status == 201)
    #expect(response.fields[.location] == "/carts/1")
    #expect(response.fields[.eTag] == (try server.tag(at: "/carts/1")))
    #expect(response.text == #"{"of":"Ann","lines":["/carts/1/lines/1","/carts/1/lines/2"]}"#)
    #expect(server.text(at: "/carts/1/lines/2") == #"{"item":"cup"}"#)
    #expect(server.send(.post, "/carts", "{}").text == "{}")
  }

  @Test
  func `RFC 9110 15.3.2: creates all of them or none`() throws {
    var server = try OriginServer.practice()
    let before = server.state
    let refused = server.send(.post, "/carts", #"{"lines":[{"item":"tea"},{}]}"#)
    #expect(refused.status == 422)
    let problem = try JSONValue.parse(refused.content)
    #expect(problem["errors"] == [["detail": "is required", "pointer": "#/lines/1/item"]])
    server.failure = .beforeWrite
    #expect(server.send(.post, "/carts", #"{"lines":[{"item":"tea"}]}"#).status == 500)
    #expect(server.state == before)
  }

  @Test
  func `RFC 9110 15.4.4: 303 has a short note with a link`() throws {
    var server = try OriginServer.practice()
    let response = server.send(.post, "/searches", #"{"title":"First"}"#)
    #expect(response.fields[.contentType] == "text/html")
    #expect(response.text.contains(#"<a href="/searches/1">"#))
  }

  @Test
  func `RFC 9562 5.4: draws UUIDs from the seed`() throws {
    let site = Site.practice
    var servers = [1, 1, 2].map { OriginServer(site: site, seed: $0) }
    let paths = servers.indices.map { servers[$0].send(.post, "/tickets", "{}").fields[.location] }
    #expect(paths[0] == paths[1])
    #expect(paths[0] != paths[2])
    let uuid = try #require(paths[0]).dropFirst("/tickets/".count)
    #expect(uuid.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
    #expect(uuid.dropFirst(14).first == "4")
  }

  @Test
  func `RFC 9110 15.3.3: accepted work is told about by its monitor`() throws {
    var server = try OriginServer.practice()
    let accepted = server.send(.post, "/reports", #"{"of":"May"}"#, at: 100)
    #expect(accepted.status == 202)
    #expect(accepted.fields[.contentLocation] == "/reports/1/status")
    #expect(server.send(.get, "/reports/1", at: 104).status == 404)
    #expect(server.send(.get, "/reports/1/status", at: 104).text.contains("running"))
    let done = server.send(.get, "/reports/1/status", at: 105)
    #expect(done.status == 303)
    #expect(done.fields[.location] == "/reports/1")
    #expect(server.send(.get, "/reports/1", at: 105).text == #"{"of":"May"}"#)
    server.send(.post, "/reports", #"{"fail":true}"#, at: 200)
    #expect(server.send(.get, "/reports/2/status", at: 300).text.contains("failed"))
    #expect(server.send(.get, "/reports/3/status", at: 300).status == 404)
  }

  @Test
  func `RFC 9110 8.7: a receipt is found at its Content-Location`() throws {
    var server = try OriginServer.practice()
    let response = server.send(.post, "/payments", "{}", with: [.idempotencyKey: "\"k\""])
    #expect(response.fields[.location] == "/payments/1")
    #expect(response.fields[.contentLocation] == "/receipts/1")
    #expect(server.send(.get, "/receipts/1").content == response.content)
  }
}
