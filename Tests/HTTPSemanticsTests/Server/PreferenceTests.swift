import HTTPSemantics
import Testing

@Suite
struct `Honouring preferences` {
  private static let merge = "application/merge-patch+json"

  @Test(arguments: [
    Trial(
      .patch,
      "/resource/123",
      "{}",
      as: Self.merge,
      fields: [.prefer: "return=representation"],
      gives: 200,
      with: [.preferenceApplied: "return=representation", .contentLocation: "/resource/123"]
    ),
    Trial(.put, "/resource/123", "{}", fields: [.prefer: "return=minimal"], gives: 204),
    Trial(.put, "/resource/123", "{}", fields: [.prefer: "Return=\"minimal\"; x"], gives: 204),
    Trial(.put, "/resource/123", "{}", fields: [.prefer: "return=MINIMAL"], gives: 200),
    Trial(
      .put,
      "/resource/123",
      "{}",
      fields: [.prefer: "return=minimal, return=representation"],
      gives: 204
    ),
    Trial(
      .put,
      "/resource/123",
      "{}",
      fields: [.prefer: "return=representation", "prefer": "return=minimal"],
      gives: 200,
      with: [.preferenceApplied: "return=representation"]
    ),
    Trial(
      .put,
      "/resource/123",
      "{}",
      fields: [.prefer: "teleport, ,=;, \"x"],
      gives: 200,
      without: [.preferenceApplied]
    ),
    Trial(
      .post,
      "/reports",
      "{}",
      fields: [.prefer: "respond-async, wait=10"],
      gives: 202,
      with: [.preferenceApplied: "respond-async"]
    ),
  ])
  func `RFC 7240 2: known ones are applied, the first counts, others are ignored`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }
}

@Suite
struct `Honouring idempotency keys` {
  private static let key: Fields = [.idempotencyKey: "\"8e03978e\""]

  @Test(arguments: [
    Trial(.post, "/payments", "{}", gives: 400, deciding: "N187"),
    Trial(.post, "/payments", "{}", fields: [.idempotencyKey: "abc"], gives: 400, deciding: "N183"),
    Trial(.post, "/payments", "{}", fields: [.idempotencyKey: "\"\""], gives: 400),
    Trial(.post, "/payments", "{}", fields: Self.key, gives: 201),
    Trial(.post, "/orders", #"{"quantity":1}"#, gives: 201),
  ])
  func `draft 2.1, 2.7: a missing or unquoted key is 400 where one is required`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }

  @Test
  func `draft 2.6: a repeat gets the same response and does nothing`() throws {
    var server = try OriginServer.practice()
    let first = server.send(.post, "/orders", #"{"quantity":1}"#, with: Self.key)
    let state = server.state
    var again = server.send(.post, "/orders", #"{ "quantity": 1.0 }"#, with: Self.key, at: 2000)
    again.fields[.date] = first.fields[.date]
    #expect(again == first)
    #expect(server.state == state)
    #expect(server.journal.last?.keyDecision == .replayed)
    let failed = server.send(.post, "/orders", #"{"quantity":0}"#, with: [.idempotencyKey: "\"b\""])
    #expect(failed.status == 422)
  }

  @Test
  func `draft 2.7: a key with other content is 422`() throws {
    var server = try OriginServer.practice()
    server.send(.post, "/orders", #"{"quantity":1}"#, with: Self.key)
    #expect(server.send(.post, "/orders", #"{"quantity":2}"#, with: Self.key).status == 422)
    #expect(server.send(.post, "/payments", #"{"quantity":2}"#, with: Self.key).status == 201)
  }

  @Test
  func `draft 2.3: an expired key is a new request`() throws {
    var server = try OriginServer.practice()
    let first = server.send(.post, "/orders", "{}", with: Self.key, at: 0)
    let later = server.send(.post, "/orders", "{}", with: Self.key, at: 86_400)
    #expect(first.fields[.location] != later.fields[.location])
  }

  @Test
  func `draft 2.6: a repeat while the first is under way is 409`() throws {
    var server = try OriginServer.practice()
    let request = RequestMessage.make(.post, "/orders", "{}", with: Self.key)
    var first = server.begin(request, at: Timestamp(seconds: 1))
    server.advance(&first)
    #expect(server.send(.post, "/orders", "{}", with: Self.key).status == 409)
    while !first.isFinished { server.advance(&first) }
    #expect(first.reply?.response.status == 201)
    #expect(server.send(.post, "/orders", "{}", with: Self.key).status == 201)
    #expect(server.representation(at: "/orders/2") == nil)
  }

  @Test
  func `draft 5: clients do not share keys`() throws {
    var server = try OriginServer.practice()
    let one = server.send(
      .post,
      "/orders",
      "{}",
      with: [.idempotencyKey: "\"k\"", .authorization: "Bearer r-1"]
    )
    let other = server.send(
      .post,
      "/orders",
      "{}",
      with: [.idempotencyKey: "\"k\"", .authorization: "Bearer w-1"]
    )
    #expect(one.fields[.location] != other.fields[.location])
  }

  @Test
  func `RFC 9110 9.2.2: where keys are unknown each POST is done`() throws {
    var server = try OriginServer.practice()
    for _ in 0..<2 { server.send(.post, "/articles", "{}", with: Self.key) }
    #expect(server.representation(at: "/article/3") != nil)
  }
}
