import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Rules of a shared cache` {
  struct Case: CustomTestStringConvertible {
    var key: String
    var value: String
    var first: RequestMessage
    var response: ResponseMessage
    var second: RequestMessage

    var testDescription: String { "\(key): \(value)" }

    init(
      _ key: String,
      _ value: String,
      _ first: RequestMessage,
      _ response: ResponseMessage,
      _ second: RequestMessage
    ) {
      self.key = key
      self.value = value
      self.first = first
      self.response = response
      self.second = second
    }

    /// Returns how many of two requests reach the origin server.
    func forwarded(_ rules: CacheRules) -> Int {
      var run = CacheRun()
      run.cache.rules = rules
      run.send(first, at: 0, response)
      run.send(second, at: 1, response)
      return run.forwarded.count
    }
  }

  private static let located: ResponseMessage =
    "200 a|Cache-Control: max-age=60|Content-Location: /x"
  private static let fresh: ResponseMessage = "200 a|Cache-Control: max-age=60"

  static let cases: [Case] = [
    Case("cache-post", "never", "POST /x", located, "GET /x"),
    Case("cache-post", "when-fresh", "POST /x", fresh, "GET /x"),
    Case("cache-patch", "never", "PATCH /x", located, "GET /x"),
    Case("cache-patch", "when-fresh", "PATCH /x", fresh, "GET /x"),
    Case("cache-put", "when-fresh", "PUT /x", fresh, "GET /x"),
    Case("cache-unsafe", "answered", "GET /x", fresh, "PUT /x"),
    Case("cache-unsafe", "answered", "POST /x", located, "POST /x"),
    Case("cache-bans", "ignored", "GET /x", "200 a|Cache-Control: max-age=9, no-store", "GET /x"),
    Case("cache-bans", "ignored", "GET /x", "429 a|Cache-Control: max-age=9", "GET /x"),
    Case("cache-authorization", "shared", "GET /x|Authorization: t", fresh, "GET /x"),
  ]

  @Test(arguments: cases)
  func `a rule that is wrong shows in what reaches the origin server`(test: Case) throws {
    let wrong = try CacheRules.strict.applying([test.key: test.value])
    #expect(test.forwarded(.strict) != test.forwarded(wrong))
  }

  @Test func `the first value of each key is the right one`() throws {
    for key in CacheRules.keys {
      let right = try #require(key.values.first)
      #expect(try CacheRules.strict.applying([key.name: right]) == .strict)
      for value in key.values.dropFirst() {
        #expect(try CacheRules.strict.applying([key.name: value]) != .strict)
      }
    }
  }

  @Test func `a change that names no rule or no value is refused with what there is`() {
    #expect(throws: OriginRules.UnknownChange.rule("put", valid: CacheRules.keys.map(\.name))) {
      try CacheRules.strict.applying(["put": "merge"])
    }
    #expect(
      throws: OriginRules.UnknownChange.value(
        "x",
        rule: "cache-put",
        valid: ["never", "when-fresh"]
      )
    ) {
      try CacheRules.strict.applying(["cache-put": "x"])
    }
  }
}

@Suite struct `Properties of a shared cache` {
  static let responses: [ResponseMessage] = [
    "200 a|Cache-Control: max-age=5", "200 b|Cache-Control: max-age=5|ETag: \"1\"",
    "200 c|Cache-Control: max-age=9|Content-Location: /x", "204", "404|Cache-Control: max-age=3",
    "304|ETag: \"1\"", "200 d|Vary: Accept|Cache-Control: max-age=7", "412", "500",
    "200 e|ETag: W/\"1\"", "200 f|Cache-Control: no-store",
  ]

  @Test(arguments: 0..<50)
  func `fresh is served, writes go through, copies are independent`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func choose<Value>(_ values: [Value]) throws -> Value {
      try #require(values.randomElement(using: &generator))
    }
    var run = CacheRun()
    run.cache = SharedCache(capacity: 4)
    for second in 0..<80 {
      let method = try choose(["GET", "GET", "GET", "HEAD", "POST", "PUT", "PATCH"])
      let fields = try choose(["", "|Accept: a", "|Accept: b"])
      let target = try choose(["/x", "/y", "/z"])
      let request = RequestMessage(stringLiteral: "\(method) \(target)\(fields)")
      let now = Timestamp(seconds: CacheRun.start.seconds + Int64(second))
      let before = run.cache.entries
      let fresh = before.filter {
        $0.target == TargetURI(of: request) && $0.state(at: now) == .fresh
          && $0.selectingFields.isEmpty
      }
      let others = before.filter { $0.target == TargetURI(of: request) }
      let count = run.forwarded.count
      var copy = run
      copy.send(request, at: second, try choose(Self.responses), "200 g")
      #expect(run.cache.entries == before)
      run = copy
      if !request.method.isSafe { #expect(run.forwarded.count > count) }
      if request.method.isSafe, fresh.count == 1, others.count == 1 {
        #expect(run.forwarded.count == count)
      }
      #expect(run.cache.count == run.cache.entries.count && run.cache.count <= 4)
    }
  }
}
