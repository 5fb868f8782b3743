import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Sending a request as a client does` {
  struct Case: CustomTestStringConvertible {
    var profile: ClientProfile
    var draft: RequestMessage
    /// The request line without the version, the fields and the content; or why nothing is sent.
    var sent: String
    var notes: [String]

    init(_ profile: ClientProfile, _ draft: String, _ sent: String, notes: [String] = []) {
      self.profile = profile
      self.draft = RequestMessage(draft: draft)
      self.sent = sent
      self.notes = notes
    }

    var testDescription: String { "\(profile.name): \(draft.method) \(draft.target)" }
  }

  static let strict: [Case] = [
    Case(.strict, "GET /x", "GET /x|Host: a.b"),
    Case(.strict, "PUT /x|X: 1#b", "PUT /x|Host: a.b|X: 1|Content-Length: 1#b"),
    Case(.strict, "POST /x", "POST /x|Host: a.b|Content-Length: 0"),
    Case(.strict, "DELETE /x", "DELETE /x|Host: a.b"),
    Case(.strict, "patch /x|Host: c.d", "patch /x|Host: c.d"),
  ]

  static let refusals: [Case] = [
    Case(.fetch, "TRACE /x", "fetch throws a TypeError: it does not send TRACE."),
    Case(.fetch, "get /x#b", "fetch throws a TypeError: GET with a body is not sent."),
    Case(
      .fetch,
      "PUT /x|Expect: 100-continue#b",
      "fetch throws a TypeError: Expect is not the caller's to set."
    ),
    Case(.form, "POST /x#[1]", "A form sends names and values, and this content has none."),
  ]

  private static let browser =
    "User-Agent: Mozilla/5.0|Accept: text/html,application/xhtml+xml,*/*;q=0.8|Accept-Language: en"
    + "|Accept-Encoding: gzip, deflate|Connection: keep-alive"

  static let forms: [Case] = [
    Case(
      .form,
      "POST /x#{\"name\":\"Ann Ö\",\"tags\":[\"a\",\"b\"],\"age\":30}",
      "POST /x|Host: a.b|\(browser)|Content-Type: application/x-www-form-urlencoded"
        + "|Content-Length: 36|Origin: http://a.b#name=Ann+%C3%96&tags=a&tags=b&age=30"
    ),
    Case(
      .form,
      "PUT /x?old=1#{\"name\":\"Ann\"}",
      "GET /x?name=Ann|Host: a.b|\(browser)",
      notes: [
        "a form knows GET and POST only, so PUT is sent as GET",
        "by GET the values become the query",
      ]
    ),
    Case(
      .form,
      "post /x|Content-Type: application/x-www-form-urlencoded|If-Match: \"1\"#a=1",
      "POST /x|Host: a.b|\(browser)|Content-Type: application/x-www-form-urlencoded"
        + "|Content-Length: 3|Origin: http://a.b#a=1",
      notes: ["a form can set no field: left out If-Match"]
    ),
    Case(.form, "GET /x", "GET /x?|Host: a.b|\(browser)"),
  ]

  @Test(arguments: strict)
  func `RFC 9110 7.2 and 8.6: the strict client adds Host and a length`(test: Case) {
    check(test)
  }

  @Test(arguments: refusals)
  func `what a client does not send it says`(test: Case) {
    check(test)
  }

  @Test(arguments: forms)
  func `HTML 4.10.22: a form sends names and values, by GET or POST`(test: Case) {
    check(test)
  }

  private func check(_ test: Case) {
    switch test.profile.dressed(test.draft, host: "a.b") {
    case .refuses(let sentence): #expect(sentence == test.sent)
    case .sends(let dressed):
      #expect(dressed.request.draftText == test.sent)
      #expect(dressed.notes == test.notes)
      let given = dressed.request.fields.map(\.name).filter { !dressed.added.contains($0) }
      #expect(given.allSatisfy(test.draft.fields.contains))
    }
  }

  /// A call whose reading was held against the client itself, and the draft that means the same.
  struct Reading: CustomTestStringConvertible {
    var call: String
    var draft: RequestMessage

    init(_ call: String, _ draft: String) {
      self.call = call
      self.draft = RequestMessage(draft: draft)
    }

    var testDescription: String { call }
  }

  static let readings: [Reading] = [
    Reading(#"requests.get("http://a.b/x")"#, "GET /x"),
    Reading(#"requests.put("http://a.b/x", data="b")"#, "PUT /x#b"),
    Reading(#"requests.delete("http://a.b/x")"#, "DELETE /x"),
    Reading(#"requests.request("patch", "http://a.b/x")"#, "patch /x"),
    Reading(
      #"requests.post("http://a.b/x", data="b", headers={"Content-Type": "t", "Accept": "q"})"#,
      "POST /x|Content-Type: t|Accept: q#b"
    ),
    Reading("fetch('http://a.b/x')", "GET /x"),
    Reading("fetch('http://a.b/x', {method: 'put', body: 'b'})", "put /x#b"),
    Reading("fetch('http://a.b/x', {method: 'patch', body: 'b'})", "patch /x#b"),
    Reading("fetch('http://a.b/x', {method: 'PATCH'})", "PATCH /x"),
    Reading("fetch('http://a.b/x', {method: 'HEAD', headers: {X: '1'}})", "HEAD /x|X: 1"),
    Reading(
      "fetch('http://a.b/x', {method: 'POST', body: 'b', headers: {'Content-Type': 't'}})",
      "POST /x|Content-Type: t#b"
    ),
    Reading("curl http://a.b/x", "GET /x"),
    Reading("curl -X PUT -d b http://a.b/x", "PUT /x#b"),
    Reading("curl -X POST http://a.b/x", "POST /x"),
    Reading(
      "curl -X PATCH -d b -H 'Content-Type: t' -H 'User-Agent: me' http://a.b/x",
      "PATCH /x|Content-Type: t|User-Agent: me#b"
    ),
  ]

  @Test(arguments: readings)
  func `a draft and a call that means the same are sent alike`(test: Reading) throws {
    var reader = CallReader()
    guard case .read(let calls, _) = reader.read(test.call, defaultHost: "", isFinal: true) else {
      Issue.record("not read")
      return
    }
    let call = try #require(calls.first)
    let profile = try #require(ClientProfile.named(call.client.rawValue))
    guard case .sends(let dressed) = profile.dressed(test.draft, host: "a.b") else {
      Issue.record("not sent")
      return
    }
    #expect(dressed.request.draftText == call.request.draftText)
    #expect(dressed.added == call.added)
  }

  @Test(arguments: [(1_048_576, false), (1_048_577, true)])
  func `RFC 9110 10.1.1: curl asks first beyond a mebibyte`(count: Int, expects: Bool) {
    let draft = RequestMessage(.put, "/x", content: [UInt8](repeating: 0, count: count))
    guard case .sends(let dressed) = ClientProfile.curl.dressed(draft, host: "a.b") else {
      Issue.record("not sent")
      return
    }
    #expect(dressed.request.fields.contains(.expect) == expects)
  }

  @Test func `clients are found by name`() {
    #expect(ClientProfile.named("browser form") == .form)
    #expect(ClientProfile.named("form") == .form)
    #expect(ClientProfile.named("wget") == nil)
    #expect(Set(ClientProfile.all.map(\.kind)) == Set(ClientProfile.Kind.allCases))
  }
}

extension RequestMessage {
  /// Creates a request from `METHOD TARGET|Field: value|…#content`, with the fields given only.
  init(draft text: String) {
    let parts = text.split(separator: "#", maxSplits: 1)
    self.init(stringLiteral: String(parts[0]))
    if !parts[0].contains("|Host: ") { fields[.host] = nil }
    content = parts.count == 2 ? Array(parts[1].utf8) : []
  }

  /// The same as text.
  var draftText: String {
    let lines = ["\(method) \(target)"] + fields.map { "\($0.name): \($0.value)" }
    let end = content.isEmpty ? "" : "#" + String(decoding: content, as: UTF8.self)
    return lines.joined(separator: "|") + end
  }
}
