import HTTPSemantics
import JSONDocument
import Testing

@Suite
struct `Explaining problems` {
  @Test
  func `RFC 9457 3.1: has type, title, status, detail and instance`() throws {
    var server = try OriginServer.practice()
    let response = server.send(.put, "/resource/123", "{}", with: [.ifMatch: "\"old\""])
    let problem = try JSONValue.parse(response.content)
    #expect(response.fields[.contentType] == "application/problem+json")
    #expect(problem["type"] == "/problems/precondition-failed")
    #expect(problem["title"] == "A precondition is false")
    #expect(problem["status"] == 412)
    #expect(problem["instance"] == "/journal/1")
    #expect(problem["detail"]?.asString?.contains("\"v13\"") == true)
  }

  @Test
  func `RFC 9457 3: lists all faults of the content with JSON Pointers`() throws {
    var server = try OriginServer.practice()
    let response = server.send(
      .put,
      "/users/53",
      #"{"email":"nobody","role":"king"}"#,
      with: [.authorization: "Bearer a-1"]
    )
    let problem = try JSONValue.parse(response.content)
    let expected: JSONValue = [
      ["detail": "is required", "pointer": "#/name"],
      ["detail": "has to be an e-mail address", "pointer": "#/email"],
      ["detail": "has to be one of: user, admin", "pointer": "#/role"],
    ]
    #expect(response.status == 422)
    #expect(problem["errors"] == expected)
  }

  @Test
  func `RFC 9457 3.1.5: can be fetched where instance says`() throws {
    var server = try OriginServer.practice()
    let told = server.send(.put, "/resource/123", "{", with: [.ifMatch: "\"v13\""])
    let fetched = server.send(.get, "/journal/1")
    let entry = try JSONValue.parse(fetched.content)
    #expect(fetched.fields[.contentType] == "application/json")
    #expect(entry["problem"] == (try JSONValue.parse(told.content)))
    #expect(entry["request"] == "PUT /resource/123")
    #expect(entry["date"] == "Thu, 01 Jan 1970 00:16:40 GMT")
    #expect(server.send(.get, "/journal/2").status == 404)
    #expect(server.send(.get, "/journal/none").status == 404)
    #expect(server.send(.delete, "/journal/1").fields[.allow] == "GET, HEAD, OPTIONS, TRACE")
  }

  @Test
  func `RFC 9457 3.1.5: is no part of the state, and its number never comes back`() throws {
    var server = try OriginServer.practice()
    let first = server
    server.send(.get, "/nope")
    #expect(server.state == first.state)
    server.adopt(stateOf: first)
    let problem = try JSONValue.parse(server.send(.get, "/nope").content)
    #expect(problem["instance"] == "/journal/2")
  }

  @Test
  func `RFC 9457 3.1.5: makes room for what a site declares`() throws {
    let site = Site(host: "h", templates: [ResourceTemplate("/journal/{id}")])
    var server = OriginServer(site: site)
    #expect(server.send(.put, "/journal/1", "{}").status == 201)
  }

  @Test(arguments: [
    PreconditionDetail(.ifMatch, "v36", "Write If-Match: \"v36\"."),
    PreconditionDetail(.ifMatch, "v36", "no list of entity tags"),
    PreconditionDetail(.ifMatch, "v36 \"", "Copy the ETag of a GET, quotes included."),
    PreconditionDetail(.ifMatch, "\"v36\"", "the current entity tag is \"v13\""),
    PreconditionDetail(
      .ifUnmodifiedSince,
      "Wed, 31 Dec 1969 23:59:59 GMT",
      "modified Thu, 01 Jan 1970 00:00:00 GMT, which is later than Wed, 31 Dec 1969 23:59:59 GMT"
    ),
  ])
  func `RFC 9457 3.1.4: says why a precondition is false`(_ detail: PreconditionDetail) throws {
    var server = try OriginServer.practice()
    let response = server.send(.put, "/resource/123", "{}", with: [detail.field: detail.value])
    let problem = try JSONValue.parse(response.content)
    #expect(response.status == 412)
    #expect(problem["detail"]?.asString?.contains(detail.part) == true, "\(response.text)")
  }

  @Test
  func `RFC 5789 2.2: names the operation that fails and where`() throws {
    var server = try OriginServer.practice()
    let patch = #"[{"op":"add","path":"/a","value":1},{"op":"remove","path":"/a~1b"}]"#
    let response = server.send(.patch, "/lists/1", patch, as: "application/json-patch+json")
    let problem = try JSONValue.parse(response.content)
    #expect(problem["operation"] == 1)
    #expect(problem["pointer"] == "/a~1b")
  }
}

/// A false precondition with a part of what is said of it.
struct PreconditionDetail: CustomTestStringConvertible {
  let field: FieldName
  let value: String
  let part: String

  /// Creates a case.
  init(_ field: FieldName, _ value: String, _ part: String) {
    self.field = field
    self.value = value
    self.part = part
  }

  var testDescription: String { "\(field): \(value)" }
}
