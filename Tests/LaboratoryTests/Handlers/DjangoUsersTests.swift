import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite
struct `The Django view` {
  private static let path = "/django/users/123"
  private static let whole = #"{"name":"Ann","email":"ann@example.com"}"#

  private func trial(
    _ content: String?,
    method: Method = .put,
    as type: String? = "application/json",
    with fields: Fields = [:],
    gives faulty: HandlerTrial.Result,
    fixed: HandlerTrial.Result,
    claim: String = "E31"
  ) -> HandlerTrial {
    HandlerTrial(
      claim,
      "django",
      .sent(method, Self.path, content, as: type, with: fields),
      gives: faulty,
      fixed: fixed
    )
  }

  @Test
  func `E31, RFC 9110 9.3.4: QuerySet.update merges where PUT replaces`() throws {
    try trial(
      Self.whole,
      gives: .init(
        200,
        #"{"id":123,"name":"Ann","email":"ann@example.com","nickname":"Jay"}"#
      ),
      fixed: .init(200, #"{"id":123,"name":"Ann","email":"ann@example.com"}"#)
    ).run()
  }

  @Test
  func `E31, RFC 9110 9.3.4: part of a user is enough`() throws {
    try trial(#"{"name":"X"}"#, gives: .init(200), fixed: .init(422)).run()
  }

  @Test
  func `E31, RFC 9110 15.5.4: anybody becomes superuser`() throws {
    try trial(
      #"{"name":"X","email":"x@y.z","is_superuser":true}"#,
      gives: .init(200),
      fixed: .init(403)
    ).run()
  }

  @Test
  func `E31, RFC 9110 15.5.5: {} is 404 for a user that exists`() throws {
    try trial("{}", gives: .init(404), fixed: .init(422)).run()
  }

  @Test
  func `E31, RFC 9110 15.5.21: an unknown member is 500`() throws {
    try trial(
      #"{"name":"X","email":"x@y.z","hobby":"tea"}"#,
      gives: .init(500),
      fixed: .init(422)
    ).run()
  }

  @Test(arguments: [Method.get, .post, .patch, .delete])
  func `E31, RFC 9110 15.5.6: another method is 500 and not 405 with Allow`(
    method: Method
  ) throws {
    try trial(nil, method: method, gives: .init(500), fixed: .init(method == .get ? 200 : 405))
      .run()
  }

  @Test(arguments: ["{", "", "name=Ann"])
  func `E31, RFC 9110 15.5.1: content that is not JSON is 500`(content: String) throws {
    try trial(content, gives: .init(500), fixed: .init(400)).run()
  }

  @Test(arguments: ["[1]", "null", "\"x\"", "5"])
  func `E31, RFC 9110 15.5.21: content that is no object is 500`(content: String) throws {
    try trial(content, gives: .init(500), fixed: .init(422)).run()
  }

  @Test
  func `E31, RFC 9110 15.5.16: the media type is not looked at`() throws {
    try trial(Self.whole, as: "text/plain", gives: .init(200), fixed: .init(415)).run()
  }

  @Test
  func `E31, RFC 9110 9.3.4: no validator of the model runs`() throws {
    try trial(
      #"{"name":"X","email":"no address"}"#,
      gives: .init(200),
      fixed: .init(422)
    ).run()
  }

  @Test
  func `E31, RFC 9110 15.5.10: a taken email is 500`() throws {
    try trial(
      #"{"name":"X","email":"bob@example.com"}"#,
      gives: .init(500),
      fixed: .init(409)
    ).run()
  }

  @Test
  func `E31, RFC 9110 9.3.4: another id moves the user and is 500`() throws {
    try trial(
      #"{"id":999,"name":"X","email":"x@y.z"}"#,
      gives: .init(500),
      fixed: .init(409)
    ).run()
    var server = try OriginServer.running("django", "as-written")
    let request = RequestMessage.sent(.put, Self.path, #"{"id":999}"#)
    #expect(server.respond(to: request, at: Timestamp(seconds: 1000)).response.status == 500)
    #expect(server.representation(at: Self.path) == nil)
    #expect(server.representation(at: "/django/users/999")?.json?["name"] == "Jane")
  }

  @Test
  func `E22, RFC 9110 13.1.1: a stale If-Match is overlooked`() throws {
    try trial(
      Self.whole,
      with: [.ifMatch: "\"stale\""],
      gives: .init(200),
      fixed: .init(412),
      claim: "E22"
    ).run()
  }

  @Test
  func `E31, RFC 9110 15.6.1: to_dict is missing, so 500 after the change`() throws {
    try HandlerTrial(
      "E31",
      "django",
      .sent(.put, Self.path, Self.whole),
      version: "as-written-no-to-dict",
      gives: .init(
        500,
        #"{"id":123,"name":"Ann","email":"ann@example.com","nickname":"Jay"}"#
      ),
      fixed: .init(200)
    ).run()
  }

  /// What Django 5.2 with SQLite answered to the same requests, and the user that it left behind.
  @Test(arguments: [
    (123, #"{"name":5}"#, 200, "5"), (123, #"{"name":true}"#, 200, "True"),
    (123, #"{"name":{"a":1}}"#, 200, "{'a': 1}"), (123, #"{"name":[1,2]}"#, 200, "[1, 2]"),
    (123, #"{"name":null}"#, 500, "Jane"), (123, #"{"nickname":null}"#, 200, "Jane"),
    (123, #"{"id":124}"#, 500, "Jane"), (123, #"{"pk":999}"#, 500, "Jane"),
    (123, #"{"is_superuser":"yes"}"#, 500, "Jane"), (123, #"{"is_superuser":"True"}"#, 200, "Jane"),
    (999, #"{"name":"X"}"#, 404, "Jane"), (999, #"{"nope":1}"#, 500, "Jane"),
    (999, #"{"name":null}"#, 404, "Jane"),
  ])
  func `E31: values are converted as Django converts them`(
    id: Int,
    content: String,
    status: Int,
    name: String
  ) throws {
    var server = try OriginServer.running("django", "as-written")
    let request = RequestMessage.sent(.put, "/django/users/\(id)", content)
    #expect(
      server.respond(to: request, at: Timestamp(seconds: 1000)).response.status.code == status
    )
    #expect(server.representation(at: Self.path)?.json?["name"] == .string(name))
  }

  @Test
  func `E31: a path that is no number is 404`() throws {
    var server = try OriginServer.running("django", "as-written")
    let request = RequestMessage.sent(.put, "/django/users/abc", Self.whole)
    #expect(server.respond(to: request, at: Timestamp(seconds: 1000)).response.status == 404)
  }
}
