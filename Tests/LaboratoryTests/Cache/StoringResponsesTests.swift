import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Storing responses in a shared cache` {
  struct Case: CustomTestStringConvertible {
    var request: RequestMessage
    var response: ResponseMessage
    var isStored: Bool
    var statement: String?
    var clause: String

    init(
      _ request: RequestMessage,
      _ response: ResponseMessage,
      stored isStored: Bool,
      _ statement: String?,
      _ clause: String
    ) {
      self.request = request
      self.response = response
      self.isStored = isStored
      self.statement = statement
      self.clause = clause
    }

    var testDescription: String {
      "\(clause): \(request.method) \(response.status.code) \(response.fields.map(\.value))"
    }
  }

  private func check(_ test: Case) throws {
    var run = CacheRun()
    let given = run.send(test.request, at: 0, test.response)
    #expect(given.status == test.response.status)
    #expect(given.content == test.response.content)
    #expect(run.cache.count == (test.isStored ? 1 : 0))
    let decision = try #require(run.decisions.last)
    #expect(decision.statement == test.statement)
    #expect(decision.clause?.description == test.clause)
  }

  static let methods: [Case] = [
    Case("GET /x", "200 a|Cache-Control: max-age=60", stored: true, "N099", "RFC 9111, 3"),
    Case("PUT /x", "200 a|Cache-Control: max-age=60", stored: false, "N037", "RFC 9110, 9.3.4"),
    Case(
      "PUT /x",
      "200 a|Cache-Control: max-age=60|Content-Location: /x",
      stored: false,
      "N037",
      "RFC 9110, 9.3.4"
    ),
    Case("DELETE /x", "200 a|Cache-Control: max-age=60", stored: false, "N099", "RFC 9110, 9.2.3"),
    Case("OPTIONS /x", "200 a|Cache-Control: max-age=60", stored: false, "N018", "RFC 9110, 9.2.3"),
    Case("patch /x", "200 a|Cache-Control: max-age=60", stored: false, "N099", "RFC 9110, 9.2.3"),
  ]

  static let writes: [Case] = ["POST", "PATCH"].flatMap { method in
    let isPost = method == "POST"
    let clause = isPost ? "RFC 9110, 9.3.3" : "RFC 5789, 2"
    let request = RequestMessage(stringLiteral: method + " /x")
    let cases: [(ResponseMessage, Bool)] = [
      ("200 a|Cache-Control: max-age=60|Content-Location: /x", true),
      ("200 a|Cache-Control: s-maxage=60|Content-Location: http://A.b:80/x", true),
      ("200 a|Expires: Mon, 05 Jan 2026 09:00:00 GMT|Content-Location: x", true),
      ("200 a|Cache-Control: max-age=60", false),
      ("200 a|Cache-Control: max-age=60|Content-Location: /y", false),
      ("200 a|Cache-Control: max-age=60|Content-Location: http://c.d/x", false),
      ("200 a|Content-Location: /x|ETag: \"1\"", false),
      ("200 a|Cache-Control: public|Content-Location: /x|ETag: \"1\"", false),
      ("204|Cache-Control: max-age=60|Content-Location: /x", false),
      ("404 a|Cache-Control: max-age=60|Content-Location: /x", false),
    ]
    return cases.map { Case(request, $0.0, stored: $0.1, isPost ? "N024" : "N068", clause) }
  }

  static let responses: [Case] = [
    Case("GET /x", "200 a|Cache-Control: no-store", stored: false, "N105", "RFC 9111, 5.2.2.5"),
    Case(
      "GET /x",
      "200 a|Cache-Control: max-age=60, NO-STORE",
      stored: false,
      "N105",
      "RFC 9111, 5.2.2.5"
    ),
    Case(
      "GET /x|Cache-Control: no-store",
      "200 a|Cache-Control: max-age=60",
      stored: false,
      "N105",
      "RFC 9111, 5.2.1.5"
    ),
    Case(
      "GET /x",
      "200 a|Cache-Control: no-store, must-understand, max-age=60",
      stored: true,
      "N099",
      "RFC 9111, 3"
    ),
    Case(
      "GET /x",
      "299 a|Cache-Control: must-understand, max-age=60",
      stored: false,
      nil,
      "RFC 9111, 5.2.2.3"
    ),
    Case("GET /x", "299 a|Cache-Control: max-age=60", stored: true, "N099", "RFC 9111, 3"),
    Case("GET /x", "428 a|Cache-Control: max-age=60", stored: false, "N105", "RFC 6585, 3"),
    Case("GET /x", "429 a|Cache-Control: max-age=60", stored: false, "N105", "RFC 6585, 4"),
    Case(
      "GET /x",
      "200 a|Cache-Control: max-age=60, private",
      stored: false,
      nil,
      "RFC 9111, 5.2.2.7"
    ),
    Case(
      "GET /x",
      "200 a|Cache-Control: max-age=60, private=\"Set-Cookie, X\"",
      stored: true,
      "N099",
      "RFC 9111, 3"
    ),
    Case("GET /x", "206 a|Cache-Control: max-age=60", stored: false, nil, "RFC 9111, 3.3"),
    Case(
      "GET /x",
      "200 a|Cache-Control: max-age=60|Content-Length: 9",
      stored: false,
      nil,
      "RFC 9111, 3.3"
    ),
    Case("GET /x", "200 a|ETag: \"1\"", stored: true, "N099", "RFC 9111, 3"),
    Case("GET /x", "200 a", stored: false, nil, "RFC 9111, 3"),
    Case("GET /x", "302|ETag: \"1\"", stored: false, nil, "RFC 9111, 3"),
    Case("GET /x", "302|Cache-Control: max-age=60", stored: true, "N099", "RFC 9111, 3"),
    Case("GET /x", "302|Cache-Control: public|ETag: \"1\"", stored: true, "N099", "RFC 9111, 3"),
    Case("GET /x", "404 a|Cache-Control: max-age=60", stored: true, "N099", "RFC 9111, 3"),
    Case("GET /x", "200 a|Cache-Control: max-age=60|Vary: *", stored: false, nil, "RFC 9111, 4.1"),
  ]

  static let credentials: [Case] = [
    ("max-age=60", false), ("max-age=60, public", true), ("s-maxage=60", true),
    ("max-age=60, must-revalidate", true), ("max-age=60, proxy-revalidate", false),
  ].map { directives, isStored in
    Case(
      "GET /x|Authorization: Bearer t",
      ResponseMessage(stringLiteral: "200 a|Cache-Control: " + directives),
      stored: isStored,
      isStored ? "N099" : "N106",
      isStored ? "RFC 9111, 3" : "RFC 9111, 3.5"
    )
  }

  @Test(arguments: methods)
  func `RFC 9110 9.2.3: only methods whose definition allows it`(test: Case) throws {
    try check(test)
  }

  @Test(arguments: writes)
  func `RFC 9110 9.3.3 and RFC 5789 2: POST and PATCH, fresh and located`(test: Case) throws {
    try check(test)
  }

  @Test(arguments: responses)
  func `RFC 9111 3: what the response has to be`(test: Case) throws {
    try check(test)
  }

  @Test(arguments: credentials)
  func `RFC 9111 3.5: Authorization, unless sharing is allowed`(test: Case) throws {
    try check(test)
  }

  @Test func `RFC 9111 3: an interim response is not stored`() {
    var run = CacheRun()
    run.send("GET /x", at: 0, "103|Cache-Control: max-age=60")
    #expect(run.cache.count == 0)
  }

  @Test func `RFC 9111 3.1: fields of one connection are neither stored nor passed on`() throws {
    var run = CacheRun()
    let response = run.send(
      "GET /x|Connection: X-Own|X-Own: 1|X-Other: 2",
      at: 0,
      "200 a|Cache-Control: max-age=60, private=\"P\"|P: 1|Connection: Q|Q: 1|Set-Cookie: c"
    )
    #expect(!response.fields.contains("Q") && !response.fields.contains(.connection))
    #expect(response.fields["P"] == "1")
    let names = try #require(run.cache.entries.first).response.fields.map(\.name)
    #expect(names == [.date, .cacheControl, "Set-Cookie"])
    #expect(run.forwarded.first?.fields.map(\.name) == [.host, "X-Other", "Via"])
  }

  @Test func `RFC 9110 6.6.1: a missing Date is added`() {
    var run = CacheRun()
    let response = run.send("GET /x", at: 7, "200 a|Cache-Control: max-age=60")
    #expect(response.fields[.date] == "Mon, 05 Jan 2026 08:00:07 GMT")
  }

  @Test func `the oldest responses go first when there is no more room`() {
    var run = CacheRun()
    run.cache = SharedCache(capacity: 3)
    for (second, target) in ["/a", "/b", "/a", "/c", "/d", "/e"].enumerated() {
      let request = RequestMessage(stringLiteral: "GET \(target)|Cache-Control: no-cache")
      run.send(request, at: second, "200 a|Cache-Control: max-age=60")
    }
    #expect(run.cache.entries.map(\.target.pathAndQuery) == ["/c", "/d", "/e"])
    run.cache.removeAll()
    #expect(run.cache.count == 0)
    #expect(run.cache.entries.isEmpty)
  }
}
