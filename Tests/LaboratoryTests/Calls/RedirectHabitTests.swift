import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Following a redirect as a client does` {
  struct Case: CustomTestStringConvertible {
    var call: String
    var statuses: [StatusCode]
    var location = "/y"
    /// The request line without the version, the fields that are not in `common`, and the content.
    var next: String?

    init(_ call: String, _ statuses: [StatusCode], to location: String = "/y", _ next: String?) {
      self.call = call
      self.statuses = statuses
      self.location = location
      self.next = next
    }

    var testDescription: String { "\(call) \(statuses.map(\.code)) \(location)" }
  }

  private static func python(_ method: String, _ more: String = "") -> String {
    #"requests.\#(method)("http://a.b/x", data="b", headers={"Content-Type": "t"}\#(more))"#
  }
  private static func node(_ method: String, _ more: String = "body: 'b'") -> String {
    "fetch('http://a.b/x', {method: '\(method)', \(more), "
      + "headers: {'Content-Type': 't', 'Content-Language': 'de'}})"
  }

  /// What the clients did when a socket answered them so.
  static let observed: [Case] = [
    Case(python("get"), [301, 302, 303], "GET /y|Host: a.b"),
    Case(python("head", ", allow_redirects=True"), [301, 302, 303], "HEAD /y|Host: a.b"),
    Case(python("head"), [301], nil),
    Case(python("post"), [301, 302, 303], "GET /y|Host: a.b"),
    Case(python("put"), [301], "PUT /y|Host: a.b|Content-Length: 0"),
    Case(python("patch"), [301], "PATCH /y|Host: a.b|Content-Length: 0"),
    Case(python("delete"), [301], "DELETE /y|Host: a.b"),
    Case(python("put"), [302, 303], "GET /y|Host: a.b"),
    Case(python("delete"), [302, 303], "GET /y|Host: a.b"),
    Case(
      python("put"),
      [307, 308],
      "PUT /y|Host: a.b|Content-Type: t|Content-Length: 1|b"
    ),
    Case(python("put"), [300, 304, 305], nil),
    Case(python("put", ", allow_redirects=False"), [307], nil),
    Case(node("POST"), [301, 302, 303], "GET /y|host: a.b"),
    Case(
      node("PUT"),
      [301, 302, 307, 308],
      "PUT /y|host: a.b|Content-Type: t|Content-Language: de|content-length: 1|b"
    ),
    Case(
      node("patch"),
      [301, 302],
      "patch /y|host: a.b|Content-Type: t|Content-Language: de|content-length: 1|b"
    ),
    Case(node("PUT"), [303], "GET /y|host: a.b"),
    Case(node("patch"), [303], "GET /y|host: a.b"),
    Case(
      node("HEAD", "body: null"),
      [303],
      "HEAD /y|host: a.b|Content-Type: t|Content-Language: de"
    ),
    Case(node("PUT"), [300, 304, 305], nil),
    Case(node("PUT", "redirect: 'manual'"), [301], nil),
    Case("curl -d b http://a.b/x", [301], nil),
    Case("curl -L -d b http://a.b/x", [301, 302, 303], "GET /y|Host: a.b"),
    Case(
      "curl -L -d b -H 'Content-Type: t' http://a.b/x",
      [303],
      "GET /y|Host: a.b|Content-Type: t"
    ),
    Case("curl -L -X POST -d b http://a.b/x", [301, 302, 303], "POST /y|Host: a.b"),
    Case("curl -L -X PUT -d b http://a.b/x", [301, 302, 303], "PUT /y|Host: a.b"),
    Case("curl -L -X PUT http://a.b/x", [301, 302, 303], "PUT /y|Host: a.b"),
    Case("curl -L -I http://a.b/x", [303], "HEAD /y|Host: a.b"),
    Case(
      "curl -L -X PUT -d b -H 'Content-Type: t' http://a.b/x",
      [300, 304, 305, 307, 308],
      "PUT /y|Host: a.b|Content-Type: t|Content-Length: 1|b"
    ),
  ]

  static let places: [Case] = [
    Case(#"requests.get("http://a.b/x/w?q#t")"#, [307], to: "y", "GET /x/y|Host: a.b"),
    Case(#"requests.get("http://a.b/x/w?q")"#, [307], to: "../z?p", "GET /z?p|Host: a.b"),
    Case(#"requests.get("http://a.b/x/w?q")"#, [307], to: "?p", "GET /x/w?p|Host: a.b"),
    Case(#"requests.get("http://a.b/x/w")"#, [307], to: "//c.d/h", "GET /h|Host: c.d"),
    Case(#"requests.get("http://a.b/x/w")"#, [307], to: "/a b#f", "GET /a%20b|Host: a.b"),
    Case(#"requests.get("http://a.b/x/w")"#, [307], to: "", nil),
    Case(#"requests.get("http://a.b/x/w")"#, [307], to: "ftp://c.d/", nil),
    Case(
      #"requests.get("http://a.b/x", headers={"Authorization": "q"})"#,
      [307],
      "GET /y|Host: a.b|Authorization: q"
    ),
    Case(
      #"requests.get("http://a.b/x", headers={"Authorization": "q", "Host": "e.f"})"#,
      [307],
      to: "http://c.d/h",
      "GET /h|Host: e.f"
    ),
    Case(
      "curl -L -H 'Authorization: q' -H 'Cookie: a=b' -H 'Host: e.f' http://a.b/x",
      [307],
      to: "http://c.d/h",
      "GET /h|Host: c.d"
    ),
    Case(
      "fetch('http://a.b/x', {headers: {Authorization: 'q', Cookie: 'a=b'}})",
      [307],
      to: "http://c.d/h",
      "GET /h|host: c.d"
    ),
  ]

  @Test(arguments: observed)
  func `RFC 9110 15.4: method and content, as each client takes it`(test: Case) throws {
    try check(test)
  }

  @Test(arguments: places)
  func `RFC 9110 10.2.2: a reference is resolved against the target`(test: Case) throws {
    try check(test)
  }

  @Test func `a client gives up after so many redirects`() {
    #expect(RedirectHabit(of: .requests).limit == 30)
    #expect(RedirectHabit(of: .fetch).limit == 20)
    #expect(RedirectHabit(of: .curl).limit == 50)
  }

  private func check(_ test: Case) throws {
    var reader = CallReader()
    guard case .read(let calls, _) = reader.read(test.call, defaultHost: "", isFinal: true) else {
      Issue.record("not read")
      return
    }
    let call = try #require(calls.first)
    for status in test.statuses {
      let response = ResponseMessage(status, fields: [.location: test.location])
      let next = call.redirects?.next(call.request, response)
      #expect(next.map(summary) == test.next, "\(status.code)")
    }
  }

  /// The request without the fields that a client sends with each.
  private func summary(_ request: RequestMessage) -> String {
    let common: [FieldName] = [
      .userAgent, .accept, "Accept-Encoding", "Accept-Language", "Sec-Fetch-Mode", .connection,
    ]
    let fields = request.fields.filter { !common.contains($0.name) }
      .map { "\($0.name): \($0.value)" }
    let content = request.content.isEmpty ? [] : [String(decoding: request.content, as: UTF8.self)]
    return (["\(request.method) \(request.target)"] + fields + content).joined(separator: "|")
  }
}
