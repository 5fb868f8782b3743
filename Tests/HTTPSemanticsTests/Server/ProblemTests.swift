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
  func `RFC 5789 2.2: names the operation that fails and where`() throws {
    var server = try OriginServer.practice()
    let patch = #"[{"op":"add","path":"/a","value":1},{"op":"remove","path":"/a~1b"}]"#
    let response = server.send(.patch, "/lists/1", patch, as: "application/json-patch+json")
    let problem = try JSONValue.parse(response.content)
    #expect(problem["operation"] == 1)
    #expect(problem["pointer"] == "/a~1b")
  }
}
