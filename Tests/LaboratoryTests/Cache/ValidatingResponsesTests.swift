import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Validating stored responses` {
  struct Case: CustomTestStringConvertible {
    /// The validators of the response that is stored and stale.
    var stored: String
    /// The client's own conditions.
    var own: String
    /// If-None-Match and If-Modified-Since as they reach the origin server.
    var forwarded: [String?]
    /// The responses of the origin server.
    var responses: [ResponseMessage]
    /// Status and content that the client gets.
    var result: String

    init(
      _ stored: String,
      _ own: String = "",
      sends forwarded: [String?],
      _ responses: [ResponseMessage],
      _ result: String
    ) {
      self.stored = stored
      self.own = own
      self.forwarded = forwarded
      self.responses = responses
      self.result = result
    }

    var testDescription: String { "\(stored); \(own); \(responses.map(\.status.code))" }
  }

  private static let modified = "Mon, 05 Jan 2026 07:00:00 GMT"
  private static let later = "Mon, 05 Jan 2026 07:30:00 GMT"
  private static let tag = "ETag: \"1\""

  static let cases: [Case] = [
    Case(tag, sends: ["\"1\"", nil], ["304|ETag: \"1\""], "200 old"),
    Case(tag, sends: ["\"1\"", nil], ["200 new|ETag: \"2\""], "200 new"),
    Case(tag, sends: ["\"1\"", nil], ["503 sorry"], "503 sorry"),
    Case(tag, sends: ["\"1\"", nil], ["404 gone"], "404 gone"),
    Case("ETag: W/\"1\"", sends: ["W/\"1\"", nil], ["304|ETag: W/\"1\""], "200 old"),
    Case(
      "Last-Modified: \(modified)",
      sends: [nil, modified],
      [ResponseMessage(stringLiteral: "304|Last-Modified: \(modified)")],
      "200 old"
    ),
    Case(
      tag + "|Last-Modified: \(modified)",
      sends: ["\"1\"", modified],
      ["304|ETag: \"1\""],
      "200 old"
    ),
    Case("X: 1", sends: [nil, nil], ["200 new"], "200 new"),
    // The client's own conditions.
    Case(tag, "If-None-Match: \"1\"", sends: ["\"1\"", nil], ["304|ETag: \"1\""], "304"),
    Case(
      tag,
      "If-None-Match: \"0\"",
      sends: ["\"0\", \"1\"", nil],
      ["304|ETag: \"1\""],
      "200 old"
    ),
    Case(tag, "If-None-Match: \"2\"", sends: ["\"2\", \"1\"", nil], ["304|ETag: \"2\""], "304"),
    Case(tag, "If-None-Match: *", sends: ["*", nil], ["304|ETag: \"1\""], "304"),
    Case("X: 1", "If-None-Match: \"2\"", sends: ["\"2\"", nil], ["304|ETag: \"2\""], "304"),
    Case(
      "Last-Modified: \(modified)",
      "If-Modified-Since: \(later)",
      sends: [nil, modified],
      [ResponseMessage(stringLiteral: "304|Last-Modified: \(modified)")],
      "304"
    ),
    Case(
      tag + "|Last-Modified: \(later)",
      "If-Modified-Since: \(modified)",
      sends: ["\"1\"", later],
      ["304|ETag: \"1\""],
      "200 old"
    ),
    Case(
      tag,
      "If-Modified-Since: \(later)",
      sends: ["\"1\"", nil],
      ["304|ETag: \"1\""],
      "200 old"
    ),
    // A 304 that fits nothing stored: the request goes out as the client sent it.
    Case(tag, sends: ["\"1\"", nil, nil, nil], ["304", "200 new"], "200 new"),
    Case(tag, sends: ["\"1\"", nil, nil, nil], ["304|ETag: \"9\"", "200 new"], "200 new"),
    Case(
      "ETag: W/\"1\"",
      sends: ["W/\"1\"", nil, nil, nil],
      ["304|ETag: \"1\"", "200 new"],
      "200 new"
    ),
  ]

  @Test(arguments: cases)
  func `RFC 9111 4.3: conditions go out, and a 304 is used where it fits`(test: Case) {
    var run = CacheRun()
    run.send(
      "GET /x",
      at: 0,
      ResponseMessage(stringLiteral: "200 old|Cache-Control: max-age=9|" + test.stored)
    )
    run.forwarded = []
    let request = RequestMessage(stringLiteral: "GET /x|" + test.own)
    let extra = test.responses.dropFirst().first ?? "500"
    let response = run.send(request, at: 60, test.responses[0], extra)
    let conditions = run.forwarded.flatMap {
      [$0.fields[.ifNoneMatch], $0.fields[.ifModifiedSince]]
    }
    #expect(conditions == test.forwarded)
    let text = response.text.isEmpty ? "" : " " + response.text
    #expect("\(response.status.code)" + text == test.result)
  }

  @Test func `RFC 9111 4.3.4: fields of the 304 are taken over, and it is fresh again`() throws {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 old|Cache-Control: max-age=9|ETag: \"1\"|A: 1|Age: 3|B: 1")
    let response = run.send(
      "GET /x",
      at: 60,
      "304|Cache-Control: max-age=30|ETag: \"1\"|A: 2|A: 3|Content-Length: 0"
    )
    #expect(response.fields.values(of: "A") == ["2", "3"])
    #expect(response.fields["B"] == "1")
    #expect(!response.fields.contains("Age") && !response.fields.contains(.contentLength))
    #expect(response.text == "old")
    #expect(run.decisions.last?.clause?.description == "RFC 9111, 4.3.3")
    #expect(run.send("GET /x", at: 89).fields["Age"] == "29")
    #expect(run.forwarded.count == 2)
    let entry = try #require(run.cache.entries.first)
    #expect(entry.freshness.lifetime == 30)
    #expect(entry.state(at: Timestamp(seconds: CacheRun.start.seconds + 90)) == .stale)
  }

  @Test func `RFC 9111 4.3.2: the client's own 304 freshens what is stored too`() {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 old|Cache-Control: max-age=9|ETag: \"1\"")
    run.send("GET /x|If-None-Match: *", at: 60, "304|ETag: \"1\"|Cache-Control: max-age=9")
    #expect(run.send("GET /x", at: 61).text == "old")
    #expect(run.forwarded.count == 2)
  }

  @Test func `RFC 9111 4.3.3: what validation found unsuitable is not used again`() {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 old|Cache-Control: max-age=600|ETag: \"1\"")
    run.send("GET /x|Cache-Control: no-cache", at: 1, "200 new|Cache-Control: no-store")
    #expect(run.cache.count == 0)
  }

  @Test func `RFC 9111 4.3.3: a server error leaves what is stored`() {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 old|Cache-Control: max-age=600|ETag: \"1\"")
    run.send("GET /x|Cache-Control: no-cache", at: 1, "503")
    #expect(run.send("GET /x", at: 2).text == "old")
  }

  @Test(arguments: [
    ("200|ETag: \"1\"|Content-Length: 3|Cache-Control: max-age=60", CacheEntry.State.fresh),
    ("200|ETag: \"2\"", .invalid), ("200|Content-Length: 4", .invalid), ("404", .stale),
  ])
  func `RFC 9111 4.3.5: HEAD freshens or gives up what is stored`(
    response: String,
    state: CacheEntry.State
  ) throws {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 old|Cache-Control: max-age=9|ETag: \"1\"")
    run.send("HEAD /x", at: 60, ResponseMessage(stringLiteral: response))
    let entry = try #require(run.cache.entries.first)
    #expect(entry.state(at: Timestamp(seconds: CacheRun.start.seconds + 61)) == state)
  }
}
