import HTTPSemantics
import Testing

@Suite
struct `Random requests` {
  /// How many requests each test sends; the benchmark sends 100,000.
  static let count = 2000

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `never crash the server, break atomicity or get a response that RFC 9110 forbids`(
    seed: UInt64
  ) throws {
    var requests = RandomRequests(seed: seed)
    var server = try OriginServer.practice()
    var statuses: Set<Int> = []
    for number in 0..<Self.count {
      if number.isMultiple(of: 500) { server = try OriginServer.practice() }
      let request = requests.next(server)
      let instant = Timestamp(milliseconds: 784_111_777_000 + Int64(number) * 300)
      let before = server
      let reply = server.respond(to: request, at: instant)
      let violations = reply.response.violations(answering: request)
      statuses.insert(reply.response.status.code)
      try #require(violations.isEmpty, "\(request) → \(reply.response)")
      try #require(reply.isExplained, "\(request)")
      if reply.response.status.isError || request.method.isSafe {
        try #require(
          StateChange(from: before.settled(at: instant).state, to: server.state).isEmpty,
          "\(request) → \(reply.response.status)"
        )
      }
    }
    // Requests that are all refused in the same way would show nothing.
    #expect(statuses.count > 20, "\(statuses.sorted())")
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `replayed from the journal on the first state give the last state`(seed: UInt64) throws {
    var requests = RandomRequests(seed: seed)
    let first = try OriginServer.practice()
    var server = first
    for number in 0..<600 {
      let request = requests.next(server)
      _ = server.respond(to: request, at: Timestamp(milliseconds: Int64(number) * 700))
    }
    var replayed = first
    for entry in server.journal.entries {
      let reply = replayed.respond(to: entry.request, at: entry.instant)
      #expect(reply.response == entry.response)
    }
    #expect(replayed.state == server.state)
    #expect(StateChange(from: replayed.state, to: server.state).isEmpty)
  }

  @Test(arguments: [6] as [UInt64])
  func `get the same refusal from the first door as from the second`(seed: UInt64) throws {
    var requests = RandomRequests(seed: seed)
    var server = try OriginServer.practice()
    for number in 0..<1000 {
      let request = requests.next(server)
      let instant = Timestamp(milliseconds: Int64(number) * 700)
      let admission = server.admit(request, at: instant)
      let reply = server.respond(to: request, at: instant)
      if let admission { #expect(admission == reply) }
    }
  }
}

extension OriginServer {
  /// The server after it did what it does by itself up to an instant.
  func settled(at instant: Timestamp) -> OriginServer {
    var copy = self
    _ = copy.respond(to: .make(.options, "*"), at: instant)
    return copy
  }
}
