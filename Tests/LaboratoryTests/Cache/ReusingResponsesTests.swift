import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Reusing stored responses` {
  struct Case: CustomTestStringConvertible {
    /// The fields of the response that is stored at second 0.
    var stored: String
    /// The fields of the second request.
    var fields: String
    var second: Int
    var status: StatusCode
    var isForwarded: Bool

    init(
      _ stored: String,
      _ fields: String = "",
      at second: Int,
      _ status: StatusCode = 200,
      forwarded isForwarded: Bool
    ) {
      self.stored = stored
      self.fields = fields
      self.second = second
      self.status = status
      self.isForwarded = isForwarded
    }

    var testDescription: String { "\(stored); \(fields) at \(second)" }
  }

  private func check(_ test: Case, guesses: Bool = false) {
    var run = CacheRun()
    run.cache.guessesFreshness = guesses
    run.send("GET /x", at: 0, ResponseMessage(stringLiteral: "200 old|" + test.stored))
    #expect(run.cache.count == 1)
    let request = RequestMessage(stringLiteral: "GET /x|" + test.fields)
    let response = run.send(request, at: test.second, "200 new|Cache-Control: max-age=60")
    #expect(response.status == test.status)
    #expect((run.forwarded.count == 2) == test.isForwarded)
    guard test.status == 200 else { return }
    #expect(response.text == (test.isForwarded ? "new" : "old"))
    #expect(response.fields.contains("Age") != test.isForwarded)
    #expect(run.decisions.contains { $0.isDeciding } != test.isForwarded)
  }

  private static let sixty = "Cache-Control: max-age=60"

  static let lifetimes: [Case] = [
    Case(sixty, at: 59, forwarded: false),
    Case(sixty, at: 60, forwarded: true),
    Case("Cache-Control: max-age=\"60\"", at: 59, forwarded: false),
    Case("Cache-Control: max-age=10, s-maxage=60", at: 59, forwarded: false),
    Case("Cache-Control: max-age=90, s-maxage=60", at: 60, forwarded: true),
    Case("Cache-Control: max-age=60, max-age=10", at: 59, forwarded: false),
    Case("Cache-Control: max-age=6x|ETag: \"1\"", at: 1, forwarded: true),
    Case("Cache-Control: max-age=99999999999999999999", at: 1_000_000, forwarded: false),
    Case("Expires: Mon, 05 Jan 2026 08:01:00 GMT", at: 59, forwarded: false),
    Case("Expires: Mon, 05 Jan 2026 08:01:00 GMT", at: 60, forwarded: true),
    Case("Expires: mon, 05 jan 2026 08:01:00 gmt", at: 59, forwarded: false),
    Case("Expires: 0|ETag: \"1\"", at: 0, forwarded: true),
    Case("Expires: 0|Cache-Control: max-age=60", at: 59, forwarded: false),
    Case(
      "Expires: Mon, 05 Jan 2026 08:01:00 GMT|Date: Mon, 05 Jan 2026 07:59:50 GMT",
      at: 60,
      forwarded: true
    ),
    Case("Age: 50|Cache-Control: max-age=60", at: 9, forwarded: false),
    Case("Age: 50|Cache-Control: max-age=60", at: 10, forwarded: true),
    Case("Age: 50, 1|Cache-Control: max-age=60", at: 10, forwarded: true),
    Case("Age: -50|Cache-Control: max-age=60", at: 59, forwarded: false),
    Case("Date: Mon, 05 Jan 2026 07:59:30 GMT|Cache-Control: max-age=60", at: 30, forwarded: true),
    Case("Date: Mon, 05 Jan 2026 08:00:30 GMT|Cache-Control: max-age=60", at: 59, forwarded: false),
    Case("Last-Modified: Sun, 04 Jan 2026 08:00:00 GMT", at: 1, forwarded: true),
    Case("Cache-Control: no-cache, max-age=60", at: 1, forwarded: true),
  ]

  static let guesses: [Case] = [
    Case("Last-Modified: Mon, 05 Jan 2026 07:50:00 GMT", at: 59, forwarded: false),
    Case("Last-Modified: Mon, 05 Jan 2026 07:50:00 GMT", at: 60, forwarded: true),
    Case("Last-Modified: Sun, 04 Jan 2015 08:00:00 GMT", at: 86_399, forwarded: false),
    Case("Last-Modified: Sun, 04 Jan 2015 08:00:00 GMT", at: 86_400, forwarded: true),
    Case(
      "Last-Modified: Sun, 04 Jan 2015 08:00:00 GMT|Cache-Control: max-age=1",
      at: 1,
      forwarded: true
    ),
    Case("ETag: \"1\"", at: 0, forwarded: true),
  ]

  static let requests: [Case] = [
    Case(sixty, "Cache-Control: no-cache", at: 1, forwarded: true),
    Case(sixty, "Pragma: no-cache", at: 1, forwarded: false),
    Case(sixty, "Cache-Control: no-store", at: 1, forwarded: false),
    Case(sixty, "Cache-Control: max-age=9", at: 9, forwarded: false),
    Case(sixty, "Cache-Control: max-age=9", at: 10, forwarded: true),
    Case(sixty, "Cache-Control: min-fresh=50", at: 10, forwarded: false),
    Case(sixty, "Cache-Control: min-fresh=50", at: 11, forwarded: true),
    Case(sixty, "Cache-Control: max-stale", at: 6000, forwarded: false),
    Case(sixty, "Cache-Control: max-stale=5", at: 65, forwarded: false),
    Case(sixty, "Cache-Control: max-stale=5", at: 66, forwarded: true),
    Case(sixty, "Cache-Control: only-if-cached", at: 1, forwarded: false),
    Case(sixty, "Cache-Control: only-if-cached", at: 60, 504, forwarded: false),
    Case(sixty + ", must-revalidate", "Cache-Control: max-stale", at: 61, forwarded: true),
    Case(sixty + ", proxy-revalidate", "Cache-Control: max-stale", at: 61, forwarded: true),
    Case("Cache-Control: s-maxage=60", "Cache-Control: max-stale", at: 61, forwarded: true),
    Case(sixty + ", no-cache", "Cache-Control: max-stale", at: 1, forwarded: true),
    Case(sixty, "Range: bytes=0-0", at: 1, forwarded: true),
    Case(sixty + "|ETag: \"1\"", "If-Match: \"1\"", at: 1, forwarded: true),
    Case(sixty + "|ETag: \"1\"", "If-None-Match: \"1\"", at: 1, 304, forwarded: false),
    Case(sixty + "|ETag: \"1\"", "If-None-Match: W/\"1\"", at: 1, 304, forwarded: false),
    Case(sixty + "|ETag: \"1\"", "If-None-Match: \"2\"", at: 1, forwarded: false),
    Case(
      sixty + "|ETag: \"1\"",
      "If-None-Match: \"2\"|If-Modified-Since: Mon, 05 Jan 2026 09:00:00 GMT",
      at: 1,
      forwarded: false
    ),
    Case(sixty, "If-Modified-Since: Mon, 05 Jan 2026 08:00:00 GMT", at: 1, 304, forwarded: false),
    Case(sixty, "If-Modified-Since: Mon, 05 Jan 2026 07:59:59 GMT", at: 1, forwarded: false),
  ]

  static let variants: [Case] = [
    Case(sixty + "|Vary: Prefer", at: 1, forwarded: false),
    Case(sixty + "|Vary: Prefer", "prefer: return=minimal", at: 1, forwarded: true),
    Case(sixty + "|Vary: Accept", "Prefer: return=minimal", at: 1, forwarded: false),
  ]

  @Test(arguments: lifetimes)
  func `RFC 9111 4.2: fresh while the lifetime exceeds the age`(test: Case) {
    check(test)
  }

  @Test(arguments: guesses)
  func `RFC 9111 4.2.2: a tenth of the time since Last-Modified, if wanted`(test: Case) {
    check(test, guesses: true)
  }

  @Test(arguments: requests)
  func `RFC 9111 5.2.1 and 4.3.2: what the client asks for`(test: Case) {
    check(test)
  }

  @Test(arguments: variants)
  func `RFC 9111 4.1: fields that Vary names have to match`(test: Case) {
    check(test)
  }

  @Test func `RFC 9111 4.1: white space and lines do not count, and the newest variant is used`() {
    var run = CacheRun()
    let stored: ResponseMessage = "200 b|Cache-Control: max-age=60|Vary: Accept"
    run.send("GET /x|Accept: a", at: 0, "200 a|Cache-Control: max-age=60|Vary: Accept")
    run.send("GET /x|Accept: b, c", at: 1, stored)
    #expect(run.cache.count == 2)
    #expect(run.send("GET /x|Accept: b|Accept: c", at: 2).text == "b")
    #expect(run.send("GET /x|Accept: b,c", at: 3).text == "b")
    #expect(run.send("GET /x|Accept: a", at: 4).text == "a")
    #expect(run.forwarded.count == 2)
  }

  @Test func `RFC 9111 4: Age is told in seconds, and a cache before this one is counted`() {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 a|Cache-Control: max-age=60|Age: 5")
    let response = run.send("GET /x", at: 20)
    #expect(response.fields.values(of: "Age") == ["25"])
    #expect(run.cache.entries.first?.age(at: CacheRun.start) == 5)
  }

  @Test func `RFC 9110 9.3.2: HEAD is answered with the fields of a stored GET`() {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 abc|Cache-Control: max-age=60")
    let response = run.send("HEAD /x", at: 1)
    #expect(response.content.isEmpty)
    #expect(response.fields[.contentLength] == "3")
    #expect(run.forwarded.count == 1)
  }

  @Test(arguments: ["POST", "PATCH"])
  func `RFC 9110 9.3.3: a stored write answers GET and HEAD, never its own method`(method: String) {
    var run = CacheRun()
    let write = RequestMessage(stringLiteral: method + " /x")
    let response: ResponseMessage = "200 a|Cache-Control: max-age=60|Content-Location: /x"
    run.send(write, at: 0, response)
    #expect(run.send("GET /x", at: 1).text == "a")
    #expect(run.statements == [method == "POST" ? "N025" : "N068"])
    #expect(run.send("HEAD /x", at: 1).status == 200)
    #expect(run.forwarded.count == 1)
    run.send(write, at: 2, response)
    #expect(run.forwarded.count == 2)
    #expect(run.statements.first == (method == "POST" ? "N025" : "N068"))
  }

  @Test(arguments: ["PUT", "POST", "PATCH", "DELETE", "patch", "BREW"])
  func `RFC 9111 4: what is not known to be safe is written through`(method: String) {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 a|Cache-Control: max-age=60")
    run.send(RequestMessage(stringLiteral: method + " /x"), at: 1, "409")
    #expect(run.forwarded.count == 2)
    #expect(run.statements.first == "N100")
  }

  @Test func `RFC 9111 2: the key is the target URI in its normal form`() {
    var run = CacheRun()
    run.send("GET /%7Ea?q=%41", at: 0, "200 a|Cache-Control: max-age=60")
    run.send("GET /~a?q=%41|Host: A.B:80", at: 1)
    run.send("GET http://a.b/~a?q=%41", at: 1)
    #expect(run.forwarded.count == 1)
    run.send("GET /~a?q=A", at: 1)
    run.send("GET /~a?q=%41|Host: a.b:81", at: 1)
    run.send("GET https://a.b/~a?q=%41", at: 1)
    run.send("GET /~A?q=%41", at: 1)
    #expect(run.forwarded.count == 5)
    run.send("OPTIONS *", at: 1, "200|Cache-Control: max-age=60")
    #expect(run.cache.count == 1)
  }

  @Test func `RFC 9111 5.2.2.4: fields that no-cache names are left out unless validated`() {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 a|Cache-Control: max-age=60, no-cache=\"S\"|S: 1|ETag: \"1\"")
    #expect(run.send("GET /x", at: 1).fields["S"] == nil)
    #expect(run.send("GET /x", at: 60, "304|ETag: \"1\"").fields["S"] == "1")
  }
}
