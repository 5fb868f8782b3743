import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Sending as a strict client` {
  struct Case: CustomTestStringConvertible {
    var notation: String
    var fields: Fields
    var added: [FieldName]

    init(_ notation: String, _ fields: Fields, added: [FieldName]) {
      self.notation = notation
      self.fields = fields
      self.added = added
    }

    var testDescription: String { notation }
  }

  @Test(arguments: [
    Case("GET /x", ["Host": "localhost:8080"], added: [.host]),
    Case("GET http://a.b/x Accept:c", ["Host": "a.b", "Accept": "c"], added: [.host]),
    Case("GET /x Accept:c Host:d", ["Accept": "c", "Host": "d"], added: []),
    Case("GET http://a.b/x Host:d", ["Host": "d"], added: []),
    Case("GET /x Host:", [:], added: []),
    Case("GET /x Host;", ["Host": ""], added: []),
  ])
  func `RFC 9112 3.2: Host is the authority of the target, and comes first`(test: Case) throws {
    try check(test)
  }

  @Test(arguments: [
    Case(
      "PATCH /x a=1",
      ["Host": "localhost:8080", "Content-Type": "application/json", "Content-Length": "9"],
      added: [.host, .contentType, .contentLength]
    ),
    Case(
      "PATCH /x merge If-Match:* a=1",
      [
        "Host": "localhost:8080", "If-Match": "*", "Content-Type": "application/merge-patch+json",
        "Content-Length": "9",
      ],
      added: [.host, .contentType, .contentLength]
    ),
    Case(
      "PUT /x Host:a Content-Type:text/plain \"ä\"",
      ["Host": "a", "Content-Type": "text/plain", "Content-Length": "2"],
      added: [.contentLength]
    ),
    Case(
      "PUT /x Host:a Content-Type: {}",
      ["Host": "a", "Content-Length": "2"],
      added: [.contentLength]
    ),
  ])
  func `RFC 9110 8.3: the media type that content implies is told unless it is given or removed`(
    test: Case
  ) throws {
    try check(test)
  }

  @Test(arguments: [
    Case("POST /x Host:a", ["Host": "a", "Content-Length": "0"], added: [.contentLength]),
    Case("PUT /x Host:a", ["Host": "a", "Content-Length": "0"], added: [.contentLength]),
    Case("PATCH /x Host:a", ["Host": "a", "Content-Length": "0"], added: [.contentLength]),
    Case("DELETE /x Host:a", ["Host": "a"], added: []),
    Case("patch /x Host:a", ["Host": "a"], added: []),
    Case(
      "DELETE /x Host:a Content-Type:text/plain \"b\"",
      ["Host": "a", "Content-Type": "text/plain", "Content-Length": "1"],
      added: [.contentLength]
    ),
    Case("PUT /x Host:a Content-Length:5", ["Host": "a", "Content-Length": "5"], added: []),
    Case("PUT /x Host:a Content-Length:", ["Host": "a"], added: []),
    Case(
      "PUT /x Host:a Transfer-Encoding:chunked",
      ["Host": "a", "Transfer-Encoding": "chunked"],
      added: []
    ),
  ])
  func `RFC 9110 8.6: the length is told with content and where the method gives it a meaning`(
    test: Case
  ) throws {
    try check(test)
  }

  @Test func `the rest of the draft is sent as it stands`() throws {
    let draft = try #require(RequestNotation.parse("patch https://a.b/x?y {\"a\": 1}").draft)
    let request = UserAgent.strict.request(from: draft, defaultHost: "c").request
    #expect(request.method == "patch")
    #expect(request.target == "/x?y")
    #expect(request.content == Array("{\"a\": 1}".utf8))
    #expect(draft.registeredInOtherCase == .patch)
  }

  private func check(_ test: Case) throws {
    let draft = try #require(RequestNotation.parse(test.notation).draft)
    let (request, added) = UserAgent.strict.request(from: draft, defaultHost: "localhost:8080")
    #expect(request.fields == test.fields)
    #expect(added == test.added)
  }
}
