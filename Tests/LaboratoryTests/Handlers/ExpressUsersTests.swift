import HTTPSemantics
import Laboratory
import Testing

@Suite
struct `The Express handler of users` {
  private let path = "/express/users/123"
  private let whole = #"{"name":"Ann","email":"ann@example.com","role":"user"}"#
  private let replaced = #"{"id":123,"name":"Ann","email":"ann@example.com","role":"user"}"#

  @Test
  func `E13, RFC 9110 9.3.4: Mongoose 8 merges where PUT replaces`() throws {
    try HandlerTrial(
      "E13",
      "express-users",
      .sent(.put, path, whole),
      gives: .init(
        200,
        #"{"id":123,"name":"Ann","email":"ann@example.com","role":"user","nickname":"Jay"}"#
      ),
      fixed: .init(200, replaced)
    ).run()
  }

  @Test
  func `E13, RFC 9110 9.3.4: Mongoose 7 still replaces`() throws {
    var server = try OriginServer.running("express-users", "as-written-mongoose-7")
    let reply = server.respond(to: .sent(.put, path, whole), at: Timestamp(seconds: 1000))
    #expect(reply.response.status == 200)
    #expect(server.representation(at: path)?.text == replaced)
  }

  @Test(arguments: ["as-written", "as-written-mongoose-7"])
  func `E13, RFC 9110 15.5.4: anybody becomes admin`(version: String) throws {
    try HandlerTrial(
      "E13",
      "express-users",
      .sent(.put, path, #"{"name":"A","email":"a@b.c","role":"admin","nickname":"J"}"#),
      version: version,
      gives: .init(200),
      fixed: .init(403)
    ).run()
  }

  @Test
  func `E12, RFC 9110 15.6.1: without a JSON parser every PUT is 500`() throws {
    try HandlerTrial(
      "E12",
      "express-users",
      .sent(.put, path, whole),
      version: "as-written-no-parser",
      gives: .init(500),
      fixed: .init(200, replaced)
    ).run()
  }

  @Test
  func `E12, RFC 9110 15.5.16: text is undefined in Express 5, so 500 and not 415`() throws {
    try HandlerTrial(
      "E12",
      "express-users",
      .sent(.put, path, whole, as: "text/plain;charset=UTF-8"),
      gives: .init(500),
      fixed: .init(415)
    ).run()
  }

  @Test
  func `E12, RFC 9110 15.5.16: text is {} in Express 4, so 400 and not 415`() throws {
    try HandlerTrial(
      "E12",
      "express-users",
      .sent(.put, path, whole, as: "text/plain;charset=UTF-8"),
      version: "as-written-express-4",
      gives: .init(400),
      fixed: .init(415)
    ).run()
  }

  @Test
  func `E12, RFC 9110 15.5.1: a value that cannot be cast is 500`() throws {
    try HandlerTrial(
      "E12",
      "express-users",
      .sent(.put, path, #"{"name":{"first":"A"},"email":"a@b.c","role":"user"}"#),
      gives: .init(500),
      fixed: .init(400)
    ).run()
  }

  @Test
  func `E22, RFC 9110 13.1.1: a stale If-Match is overlooked`() throws {
    try HandlerTrial(
      "E22",
      "express-users",
      .sent(.put, path, whole, with: [.ifMatch: "\"stale\""]),
      gives: .init(200),
      fixed: .init(412)
    ).run()
  }

  @Test(arguments: [Method.post, .patch, .delete])
  func `E36, RFC 9110 15.5.6: other methods are 404 and not 405 with Allow`(
    method: Method
  ) throws {
    try HandlerTrial(
      "E36",
      "express-users",
      .sent(method, path),
      gives: .init(404),
      fixed: .init(405)
    ).run()
  }

  @Test
  func `E36, RFC 9110 9.3.4: Express adds an ETag to what was transformed`() throws {
    let request = RequestMessage.sent(.put, path, whole)
    var written = try OriginServer.running("express-users", "as-written")
    let tag = written.respond(to: request, at: Timestamp(seconds: 1000)).response.fields[.eTag]
    #expect(EntityTag(fieldValue: try #require(tag))?.isWeak == true)
    var fixed = try OriginServer.running("express-users", "fixed")
    let response = fixed.respond(to: request, at: Timestamp(seconds: 1000)).response
    #expect(response.fields[.eTag] == nil)
  }

  @Test(arguments: [
    (#"{"name":"A","role":"user"}"#, 400), (#"{"name":"","email":"a@b.c"}"#, 400),
    (#"{"name":0,"email":"a@b.c"}"#, 400), (#"{"name":null,"email":"a@b.c"}"#, 400),
    ("[1]", 400), ("17", 400), ("{", 400), ("", 400),
    (#"{"name":17,"email":true,"role":"user"}"#, 200),
  ])
  func `E12: the code asks for a name and an email as JavaScript does`(
    content: String,
    status: Int
  ) throws {
    var server = try OriginServer.running("express-users", "as-written")
    let reply = server.respond(to: .sent(.put, path, content), at: Timestamp(seconds: 1000))
    #expect(reply.response.status.code == status)
  }

  @Test
  func `E14, RFC 9110 15.5.5: a missing user is 404 in every version`() throws {
    let handler = try #require(PracticeHandler.all["express-users"])
    for version in handler.versions where version.name != "as-written-no-parser" {
      var server = try OriginServer.running("express-users", version.name)
      let request = RequestMessage.sent(.put, "/express/users/999", whole)
      #expect(server.respond(to: request, at: Timestamp(seconds: 1000)).response.status == 404)
      #expect(server.representation(at: "/express/users/999") == nil)
    }
  }
}
