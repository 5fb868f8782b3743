import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Going on after a response or a loss` {
  private static func run(
    _ profile: ClientProfile,
    _ draft: String,
    _ changes: [String: String] = [:]
  ) throws -> ClientRun {
    var profile = profile
    profile.rules = try profile.rules.applying(changes)
    let dressing = profile.dressed(RequestMessage(draft: draft), host: "a.b")
    guard case .sends(let dressed) = dressing else {
      throw Refused()
    }
    return ClientRun(profile, dressed)
  }

  struct Refused: Error {}

  struct Case: CustomTestStringConvertible {
    var changes: [String: String] = [:]
    var draft: String
    var statuses: [Int]
    var location: String
    var next: String
    var statements: [String]

    init(
      _ draft: String,
      _ statuses: [Int],
      to location: String = "/y",
      _ next: String,
      _ statements: [String],
      changing changes: [String: String] = [:]
    ) {
      self.draft = draft
      self.statuses = statuses
      self.location = location
      self.next = next
      self.statements = statements
      self.changes = changes
    }

    var testDescription: String { "\(draft) \(statuses) \(location) \(changes)" }
  }

  static let put = "PUT /x|Content-Type: t|If-Match: \"1\"#b"
  static let post = "POST /x|Content-Type: t|Content-Language: de#b"

  static let strict: [Case] = [
    Case("GET /x", [301, 302], "GET /y|Host: a.b", ["N146"]),
    Case(post, [301, 302], "GET /y|Host: a.b", ["N146", "N148"]),
    Case(
      put,
      [301, 302],
      "PUT /y|Host: a.b|Content-Type: t|If-Match: \"1\"|Content-Length: 1#b",
      ["N146"]
    ),
    Case(post, [303], "GET /y|Host: a.b", ["N145", "N148"]),
    Case("HEAD /x", [303], "HEAD /y|Host: a.b", ["N145"]),
    Case("DELETE /x", [303], "GET /y|Host: a.b", ["N145"]),
    Case(
      post,
      [307, 308],
      "POST /y|Host: a.b|Content-Type: t|Content-Language: de|Content-Length: 1#b",
      ["N147"]
    ),
    Case(
      "GET /x|Authorization: t|Cookie: c|X: 1",
      [302],
      to: "http://c.d/y",
      "GET /y|Host: c.d|X: 1",
      ["N146", "N207"]
    ),
    Case(
      "GET /x|Authorization: t|Cookie: c",
      [302],
      to: "http://A.B:80/y",
      "GET /y|Host: a.b|Authorization: t|Cookie: c",
      ["N146"]
    ),
    Case(
      "GET /x|Authorization: t",
      [302],
      to: "https://a.b/",
      "GET /|Host: a.b",
      ["N146", "N207"]
    ),
    Case("PUT /x#b", [300, 304, 200, 404], "", []),
    Case("GET /x", [302], to: "mailto:x@y", "", []),
    Case("GET /x", [302], to: "http:y", "", []),
    Case("GET /x", [302], to: "y?u=http://c.d/", "GET /y?u=http://c.d/|Host: a.b", ["N146"]),
    Case("GET /x", [302], to: "/x", "", ["N207"]),
  ]

  static let rules: [Case] = [
    Case(post, [301], "POST", ["N146"], changing: ["client-301": "kept"]),
    Case(put, [301], "GET", ["N146", "N148"], changing: ["client-301": "get"]),
    Case(post, [302], "POST", ["N146"], changing: ["client-302": "kept"]),
    Case(put, [302], "GET", ["N146", "N148"], changing: ["client-302": "get"]),
    Case(post, [303], "POST", ["N145"], changing: ["client-303": "kept"]),
    Case(put, [303], "PUT", ["N145"], changing: ["client-303": "post-to-get"]),
    Case(post, [307, 308], "GET", ["N147", "N148"], changing: ["client-307": "get"]),
  ]

  @Test(arguments: strict)
  func `RFC 9110 15.4: the strict client sends what the status asks for`(test: Case) throws {
    for status in test.statuses {
      var run = try Self.run(.strict, test.draft, test.changes)
      var decisions: [Decision] = []
      let response = ResponseMessage(StatusCode(status), fields: [.location: test.location])
      let next = run.next(after: response, decisions: &decisions)
      #expect(next?.draftText ?? "" == test.next)
      #expect(decisions.compactMap(\.statement) == test.statements)
    }
  }

  @Test(arguments: rules)
  func `RFC 9110 15.4: a rule that is wrong shows in the method`(test: Case) throws {
    for status in test.statuses {
      let response = ResponseMessage(StatusCode(status), fields: [.location: test.location])
      var decisions: [Decision] = []
      var wrong = try Self.run(.strict, test.draft, test.changes)
      let next = try #require(wrong.next(after: response, decisions: &decisions))
      #expect(next.method.name == test.next)
      #expect(decisions.compactMap(\.statement) == test.statements)
      var right = try Self.run(.strict, test.draft)
      #expect(right.next(after: response, decisions: &decisions)?.method != next.method)
    }
  }

  @Test func `RFC 9110 15.4: a rule that is wrong shows in content, fields and credentials`() throws
  {
    var decisions: [Decision] = []
    let found: ResponseMessage = "302|Location: /y"
    var run = try Self.run(.strict, Self.put, ["client-content": "left-out"])
    #expect(run.next(after: found, decisions: &decisions)?.content == [])
    run = try Self.run(.strict, Self.post, ["client-content-fields": "kept"])
    #expect(run.next(after: found, decisions: &decisions)?.fields[.contentType] == "t")
    #expect(decisions.last?.statement == "N148")
    run = try Self.run(.strict, "GET /x|Authorization: t", ["client-credentials": "kept"])
    let next = run.next(after: "302|Location: http://c.d/", decisions: &decisions)
    #expect(next?.fields[.authorization] == "t")
  }

  @Test(arguments: [
    (ClientProfile.strict, 10), (.requests, 30), (.fetch, 20), (.form, 20), (.curl, 50),
  ])
  func `RFC 9110 15.4: a client gives up after so many redirects`(
    profile: ClientProfile,
    limit: Int
  ) throws {
    var run = try Self.run(profile, "GET /0")
    var decisions: [Decision] = []
    var count = 0
    while run.next(
      after: ResponseMessage(307, fields: [.location: "/\(count + 1)"]),
      decisions: &decisions
    ) != nil {
      count += 1
    }
    #expect(count == limit)
    #expect(decisions.last?.statement == "N207")
  }

  @Test(arguments: [
    ("PUT", 2, ["N013", "N016"]), ("GET", 2, ["N013", "N016"]), ("DELETE", 2, ["N013", "N016"]),
    ("POST", 1, ["N014"]), ("PATCH", 1, ["N014"]), ("BREW", 1, ["N014"]),
  ])
  func `RFC 9110 9.2.2: one retry, and only of what is idempotent`(
    method: String,
    count: Int,
    statements: [String]
  ) throws {
    #expect(try losses(.strict, method).count == count)
    #expect(try losses(.strict, method).statements == statements)
  }

  @Test func `RFC 9110 9.2.2: a rule that is wrong shows in how often is sent`() throws {
    #expect(try losses(.strict, "PUT", ["client-retry": "nothing"]).count == 1)
    #expect(try losses(.strict, "POST", ["client-retry": "everything"]).count == 2)
    #expect(try losses(.strict, "PUT", ["client-failed-retry": "retried"]).count == 6)
  }

  @Test(arguments: [ClientProfile.requests, .fetch, .curl])
  func `the well-known clients repeat nothing on a connection that is lost`(
    profile: ClientProfile
  ) throws {
    for method in ["GET", "PUT", "POST"] { #expect(try losses(profile, method).count == 1) }
  }

  @Test func `RFC 9110 9.2.2: a response in between makes a retry possible again`() throws {
    var run = try Self.run(.strict, "PUT /x#b")
    var decisions: [Decision] = []
    #expect(run.nextAfterLoss(decisions: &decisions) != nil)
    #expect(run.next(after: "307|Location: /y", decisions: &decisions) != nil)
    #expect(run.nextAfterLoss(decisions: &decisions)?.target.text == "/y")
    #expect(run.nextAfterLoss(decisions: &decisions) == nil)
  }

  /// Loses every response, and returns how often the request was sent.
  private func losses(
    _ profile: ClientProfile,
    _ method: String,
    _ changes: [String: String] = [:]
  ) throws -> (count: Int, statements: [String]) {
    var run = try Self.run(profile, method + " /x", changes)
    var decisions: [Decision] = []
    var count = 1
    while run.nextAfterLoss(decisions: &decisions) != nil { count += 1 }
    return (count, decisions.compactMap(\.statement))
  }

  @Test func `RFC 9110 10.1.1: after 417 the request is repeated without the expectation`() throws {
    var decisions: [Decision] = []
    var run = try Self.run(.strict, "PUT /x|Expect: 100-continue#b")
    let next = try #require(run.next(after: "417", decisions: &decisions))
    #expect(next.draftText == "PUT /x|Host: a.b|Content-Length: 1#b")
    #expect(run.next(after: "417", decisions: &decisions) == nil)
    #expect(decisions.map(\.statement) == ["N206"])
    run = try Self.run(.strict, "PUT /x|Expect: 100-continue#b", ["client-417": "reported"])
    #expect(run.next(after: "417", decisions: &decisions) == nil)
    run = try Self.run(.requests, "PUT /x|Expect: 100-continue#b")
    #expect(run.next(after: "417", decisions: &decisions) == nil)
  }

  @Test func `requests loses the content on the way, and says which rule that breaks`() throws {
    var decisions: [Decision] = []
    var run = try Self.run(.requests, "PUT /x#b")
    let next = try #require(run.next(after: "301|Location: /y", decisions: &decisions))
    #expect(next.method == .put && next.content.isEmpty)
    #expect(next.fields[.contentLength] == "0")
    #expect(decisions.last?.level == .practice)
    run = try Self.run(.requests, "PUT /x#b")
    #expect(run.next(after: "302|Location: /y", decisions: &decisions)?.method == .get)
    #expect(decisions.map(\.level).suffix(2) == [.practice, .should])
  }

  @Test(arguments: [ClientProfile.strict, .requests, .fetch, .curl])
  func `RFC 9110 7.2: Host is that of the next target`(profile: ClientProfile) throws {
    var decisions: [Decision] = []
    var run = try Self.run(profile, "GET /x|Host: a.b")
    let next = run.next(after: "307|Location: http://c.d/y", decisions: &decisions)
    #expect(next?.fields.values(of: .host) == ["c.d"])
  }
}
