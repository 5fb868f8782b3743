import HTTPSemantics
import Laboratory
import Testing

@Suite
struct `The handlers that replace` {
  @Test
  func `E29, RFC 9110 9.3.4: what is missing is cleared in silence`() throws {
    try HandlerTrial(
      "E29",
      "express-replace",
      .sent(.put, "/express/replace/123", #"{"name":"X"}"#),
      gives: .init(200, #"{"id":123,"name":"X"}"#),
      fixed: .init(400)
    ).run()
  }

  @Test
  func `E29, RFC 9110 15.5.16: text is 500 in Express 5`() throws {
    try HandlerTrial(
      "E29",
      "express-replace",
      .sent(.put, "/express/replace/123", #"{"name":"X"}"#, as: "text/plain"),
      gives: .init(500),
      fixed: .init(415)
    ).run()
  }

  @Test
  func `E29, RFC 9110 15.5.16: text clears the user in Express 4`() throws {
    try HandlerTrial(
      "E29",
      "express-replace",
      .sent(.put, "/express/replace/123", #"{"name":"X"}"#, as: "text/plain"),
      version: "as-written-express-4",
      gives: .init(200, #"{"id":123}"#),
      fixed: .init(415)
    ).run()
  }

  @Test
  func `E30, RFC 9110 15.5.1: malformed JSON is 500 in Next.js`() throws {
    try HandlerTrial(
      "E30",
      "nextjs",
      .sent(.put, "/nextjs/users/123", #"{"name":"#),
      gives: .init(500),
      fixed: .init(400)
    ).run()
  }

  @Test
  func `E30, RFC 9110 9.3.4: {} wipes the user`() throws {
    try HandlerTrial(
      "E30",
      "nextjs",
      .sent(.put, "/nextjs/users/123", "{}"),
      gives: .init(200, #"{"id":123}"#),
      fixed: .init(422)
    ).run()
  }

  @Test
  func `E30, RFC 9110 9.3.4: the id of another user is stored`() throws {
    let content = #"{"id":999,"name":"A","email":"a@b.c","role":"user"}"#
    try HandlerTrial(
      "E30",
      "nextjs",
      .sent(.put, "/nextjs/users/123", content),
      gives: .init(200, content),
      fixed: .init(409)
    ).run()
  }

  @Test
  func `E30, RFC 9110 15.5.16: the media type is not looked at`() throws {
    try HandlerTrial(
      "E30",
      "nextjs",
      .sent(.put, "/nextjs/users/123", "{}", as: "text/plain"),
      gives: .init(200),
      fixed: .init(415)
    ).run()
  }

  @Test
  func `E30, RFC 9110 15.5.5: parameters that are not awaited find no user`() throws {
    try HandlerTrial(
      "E30",
      "nextjs",
      .sent(.put, "/nextjs/users/123", #"{"name":"A","email":"a@b.c","role":"user"}"#),
      version: "as-written-next-16",
      gives: .init(404),
      fixed: .init(200)
    ).run()
  }

  @Test
  func `E30, RFC 9110 15.5.6: a 405 of Next.js has no Allow`() throws {
    for (version, hasAllow) in [("as-written", false), ("fixed", true)] {
      var server = try OriginServer.running("nextjs", version)
      let request = RequestMessage.sent(.delete, "/nextjs/users/123")
      let reply = server.respond(to: request, at: Timestamp(seconds: 1000))
      #expect(reply.response.status == 405)
      #expect(reply.response.fields.contains(.allow) == hasAllow)
      #expect(reply.decidingDecision?.clause == .semantics("15.5.6"))
    }
  }
}
