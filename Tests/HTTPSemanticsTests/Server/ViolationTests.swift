import HTTPSemantics
import Testing

@Suite
struct `Well-formed responses` {
  struct Case: CustomTestStringConvertible {
    let request: RequestMessage
    let response: ResponseMessage
    let clauses: [Clause]

    init(
      _ method: Method,
      _ status: StatusCode,
      _ fields: Fields,
      _ content: String = "",
      breaks clauses: [Clause]
    ) {
      self.request = .make(method, "/a", method == .put ? "{}" : nil)
      let date: Fields = [.date: "Sun, 06 Nov 1994 08:49:37 GMT"]
      let dated = fields.contains(.date) ? fields : Fields(date.lines + fields.lines)
      self.response = ResponseMessage(status, fields: dated, content: Array(content.utf8))
      self.clauses = clauses
    }

    var testDescription: String { "\(request.method) \(response.status) \(response.fields.lines)" }
  }

  @Test(arguments: [
    Case(.get, 200, [.contentType: "text/plain"], "a", breaks: []),
    Case(.get, 200, [.date: "today"], breaks: [.semantics("6.6.1")]),
    Case(.get, 204, [.contentLength: "0"], breaks: [.semantics("8.6")]),
    Case(.get, 204, [.transferEncoding: "chunked"], breaks: [.http1("6.1")]),
    Case(.get, 204, [.contentType: "text/plain"], "a", breaks: [.semantics("6.4.1")]),
    Case(.head, 200, [.contentType: "text/plain"], "a", breaks: [.semantics("6.4.1")]),
    Case(.head, 200, [.contentLength: "9"], breaks: []),
    Case(.get, 200, [.contentLength: "9"], breaks: [.semantics("8.6")]),
    Case(.get, 200, [:], "a", breaks: [.semantics("8.3")]),
    Case(.get, 405, [.contentType: "text/plain"], "a", breaks: [.semantics("15.5.6")]),
    Case(.get, 401, [.contentType: "text/plain"], "a", breaks: [.semantics("15.5.2")]),
    Case(.get, 404, [:], breaks: [.semantics("15.5")]),
    Case(.get, 200, [.eTag: "abc"], breaks: [.semantics("8.8.3")]),
    Case(
      .get,
      200,
      [.eTag: "\"a\"", "etag": "\"b\""],
      breaks: [.semantics("5.3"), .semantics("8.8.3")]
    ),
    Case(
      .get,
      200,
      [.lastModified: "Sun, 06 Nov 1994 08:49:38 GMT"],
      breaks: [.semantics("8.8.2.1")]
    ),
    Case(.put, 304, [:], breaks: [.semantics("15.4.5")]),
    Case(.post, 303, [:], breaks: [.semantics("15.4")]),
    Case(.post, 412, [.contentType: "text/plain"], "a", breaks: [.semantics("15.5.13")]),
    Case(.get, 200, ["X": "a\u{0}b"], breaks: [.semantics("5.5")]),
    Case(
      .get,
      503,
      [.retryAfter: "soon", .contentType: "a/b"],
      "a",
      breaks: [.semantics("10.2.3")]
    ),
    Case(
      .put,
      200,
      [.eTag: "\"a\"", .contentLocation: "/a", .contentType: "application/json"],
      #"{"id":1}"#,
      breaks: [.semantics("9.3.4")]
    ),
    Case(
      .get,
      404,
      [.contentType: "application/problem+json"],
      #"{"type":"a","status":400}"#,
      breaks: [Clause("RFC 9457", "3.1.2")]
    ),
    Case(.get, 204, [.preferenceApplied: "return=minimal"], breaks: [Clause("RFC 7240", "3")]),
  ])
  func `are told from others by clause`(_ row: Case) {
    let clauses = row.response.violations(answering: row.request).map(\.clause)
    #expect(clauses == row.clauses)
  }
}
