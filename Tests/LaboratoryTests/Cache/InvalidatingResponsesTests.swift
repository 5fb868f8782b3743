import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Invalidating stored responses` {
  struct Case: CustomTestStringConvertible {
    var request: RequestMessage
    var response: ResponseMessage
    /// The targets at `a.b`, and one at `c.d`, that are asked for anew afterwards.
    var invalid: Set<String>
    var statements: Set<String>

    init(
      _ request: RequestMessage,
      _ response: ResponseMessage,
      _ invalid: Set<String>,
      _ statements: Set<String>
    ) {
      self.request = request
      self.response = response
      self.invalid = invalid
      self.statements = statements
    }

    var testDescription: String {
      "\(request.method) \(request.target) \(response.status.code) \(response.fields.map(\.value))"
    }
  }

  static let cases: [Case] = [
    Case("PUT /u/1", "204", ["/u/1"], ["N038", "N100", "N037"]),
    Case("PATCH /u/1", "200", ["/u/1"], ["N069", "N100", "N068"]),
    Case("DELETE /u/1", "204", ["/u/1"], ["N101", "N100", "N099"]),
    Case("POST /u/1", "303|Location: /z", ["/u/1"], ["N101", "N100", "N024"]),
    Case("patch /u/1", "200", ["/u/1"], ["N101", "N100", "N099"]),
    Case("PUT /u/1", "412", [], ["N102", "N100", "N037"]),
    Case("PUT /u/1", "500", [], ["N102", "N100", "N037"]),
    Case("GET /z", "200", [], []),
    Case("OPTIONS /u/1", "200", [], ["N018"]),
    Case("PATCH /u/2", "204", [], ["N100", "N068"]),
    Case("POST /u", "201|Location: /u/1", ["/u", "/u/1"], ["N101", "N103", "N100", "N024"]),
    Case("POST /u/1/x", "200|Content-Location: ../1", ["/u/1"], ["N103", "N100", "N024"]),
    Case("POST /u/1/x", "200|Content-Location: http://c.d/u", [], ["N103", "N100", "N024"]),
    Case("POST /u/1/x", "409|Content-Location: /u/1", [], ["N100", "N024"]),
    Case("POST /u/1/x", "200|Content-Location: mailto:x", [], ["N100", "N024"]),
  ]

  private static let stored: [RequestMessage] = [
    "GET /u", "GET /u/1", "GET /u|Host: c.d",
  ]

  private func invalidated(_ test: Case, _ rules: CacheRules = .strict) -> (Set<String>, CacheRun) {
    var run = CacheRun()
    run.cache.rules = rules
    for request in Self.stored { run.send(request, at: 0, "200 a|Cache-Control: max-age=60") }
    run.send(test.request, at: 1, test.response)
    let sent = run
    run.forwarded = []
    for request in Self.stored { run.send(request, at: 2, "200 a|Cache-Control: max-age=60") }
    let targets = run.forwarded.map { ($0.host == "a.b" ? "" : $0.host) + $0.target.text }
    return (Set(targets), sent)
  }

  @Test(arguments: cases)
  func `RFC 9111 4.4: target, Location and Content-Location after success`(test: Case) {
    let (targets, run) = invalidated(test)
    #expect(targets == test.invalid)
    #expect(Set(run.statements) == test.statements)
  }

  @Test func `RFC 9111 4.4: what is invalid is kept for validation, and can become valid`() throws {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 old|Cache-Control: max-age=60|ETag: \"1\"")
    run.send("PUT /x", at: 1, "204")
    let entry = try #require(run.cache.entries.first)
    #expect(entry.invalidatedBy == .put)
    #expect(entry.state(at: CacheRun.start) == .invalid)
    let stale = run.send("GET /x|Cache-Control: max-stale, only-if-cached", at: 2)
    #expect(stale.status == 504)
    #expect(run.send("GET /x", at: 3, "304|ETag: \"1\"").text == "old")
    #expect(run.forwarded.last?.fields[.ifNoneMatch] == "\"1\"")
    #expect(run.send("GET /x", at: 4).text == "old")
    #expect(run.forwarded.count == 3)
  }

  @Test func `RFC 9110 9.3.3: a POST invalidates what is stored and may take its place`() {
    var run = CacheRun()
    run.send("GET /x", at: 0, "200 old|Cache-Control: max-age=60")
    run.send("POST /x", at: 1, "200 new|Cache-Control: max-age=60|Content-Location: /x")
    #expect(run.statements == ["N100", "N101", "N024"])
    #expect(run.send("GET /x", at: 2).text == "new")
    #expect(run.cache.count == 1)
  }

  @Test func `RFC 9111 4.4: another cache keeps what it has`() {
    var near = CacheRun()
    near.send("GET /x", at: 0, "200 old|Cache-Control: max-age=60")
    var far = near
    near.send("PUT /x", at: 1, "204")
    #expect(near.send("GET /x", at: 2, "200 new").text == "new")
    #expect(far.send("GET /x", at: 2, "200 new").text == "old")
  }

  struct RuleCase: CustomTestStringConvertible {
    var changes: [String: String]
    var test: Case
    var invalid: Set<String>

    init(_ key: String, _ value: String, _ test: Case, _ invalid: Set<String>) {
      changes = [key: value]
      self.test = test
      self.invalid = invalid
    }

    var testDescription: String { "\(changes), \(test)" }
  }

  static let rules: [RuleCase] = [
    RuleCase("cache-invalidation", "never", cases[0], []),
    RuleCase("cache-invalidation", "by-anything", cases[5], ["/u/1"]),
    RuleCase("cache-related", "none", cases[10], ["/u"]),
    RuleCase("cache-related", "any-origin", cases[12], ["c.d/u"]),
    RuleCase("cache-related", "above", cases[0], ["/u", "/u/1"]),
  ]

  @Test(arguments: rules)
  func `a rule that is wrong shows in what is invalid`(rule: RuleCase) throws {
    let rules = try CacheRules.strict.applying(rule.changes)
    #expect(invalidated(rule.test, rules).0 == rule.invalid)
    #expect(rule.invalid != rule.test.invalid)
  }
}
