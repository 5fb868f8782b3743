import HTTPSemantics
import Laboratory
import Testing

@Suite
struct `The Express handler of documents` {
  private let custom = "/express/documents/my-custom-id"
  private let content = #"{"title":"My Document","content":"..."}"#

  @Test
  func `E17, RFC 9110 9.3.4: what was created is not told with 201`() throws {
    let created = #"{"id":"my-custom-id","title":"My Document","content":"..."}"#
    try HandlerTrial(
      "E17",
      "express-documents",
      .sent(.put, custom, content),
      gives: .init(200, created),
      fixed: .init(201, created)
    ).run()
  }

  @Test
  func `E16, RFC 9110 15.3.2: the fixed version tells the Location`() throws {
    var server = try OriginServer.running("express-documents", "fixed")
    let request = RequestMessage.sent(.put, custom, content)
    let response = server.respond(to: request, at: Timestamp(seconds: 1000)).response
    #expect(response.fields[.location] == custom)
  }

  @Test
  func `E17, RFC 9110 9.3.4: an upsert merges where PUT replaces`() throws {
    try HandlerTrial(
      "E17",
      "express-documents",
      .sent(.put, "/express/documents/welcome", #"{"title":"Hi"}"#),
      gives: .init(200, #"{"id":"welcome","title":"Hi","content":"Hello."}"#),
      fixed: .init(200, #"{"id":"welcome","title":"Hi"}"#)
    ).run()
  }

  @Test
  func `E17, RFC 9110 15.6.1: my-custom-id is no ObjectId`() throws {
    try HandlerTrial(
      "E17",
      "express-documents",
      .sent(.put, custom, content),
      version: "as-written-object-id",
      gives: .init(500),
      fixed: .init(201)
    ).run()
    var server = try OriginServer.running("express-documents", "as-written-object-id")
    let request = RequestMessage.sent(
      .put,
      "/express/documents/507f1f77bcf86cd799439011",
      content
    )
    #expect(server.respond(to: request, at: Timestamp(seconds: 1000)).response.status == 200)
  }

  @Test
  func `E22, RFC 9110 13.1.2: If-None-Match * overwrites`() throws {
    try HandlerTrial(
      "E22",
      "express-documents",
      .sent(.put, "/express/documents/welcome", content, with: [.ifNoneMatch: "*"]),
      gives: .init(200),
      fixed: .init(412)
    ).run()
  }

  @Test
  func `E17, RFC 9110 15.5.16: text creates an empty document`() throws {
    var server = try OriginServer.running("express-documents", "as-written")
    let request = RequestMessage.sent(.put, custom, content, as: "text/plain")
    #expect(server.respond(to: request, at: Timestamp(seconds: 1000)).response.status == 200)
    #expect(server.representation(at: custom)?.text == #"{"id":"my-custom-id"}"#)
    var fixed = try OriginServer.running("express-documents", "fixed")
    #expect(fixed.respond(to: request, at: Timestamp(seconds: 1000)).response.status == 415)
  }
}
