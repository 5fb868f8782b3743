import HTTPSemantics
import Laboratory
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Wire

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite struct `Recording what others do` {
  @Test func `Somebody who waits is woken once until the exchanges are drained`() throws {
    let calls = Counter()
    let listener = try Listener(
      network: .practice,
      clock: { .example },
      whenRecorded: { calls.count.add(1, ordering: .sequentiallyConsistent) }
    )
    defer { listener.stop() }
    let client = try RawClient(listener)
    for round in 1...3 {
      for _ in 0..<4 {
        try client.send(Message.get())
        _ = try client.receiveResponse()
      }
      #expect(calls.count.load(ordering: .sequentiallyConsistent) == round)
      let records = listener.drain()
      #expect(records.map(\.number) == Array((4 * round - 3)...(4 * round)))
      #expect(records.allSatisfy { $0.hasStates && $0.instant == .example })
    }
  }

  @Test func `Exchanges in masses are forgotten in their order, and the numbers tell`() throws {
    let switchboard = Switchboard(network: .practice, clock: { .example })
    let request = RequestMessage(.get, "/notes/1", fields: [.host: "localhost"])
    let incoming = Incoming(
      arrival: .request(request, .none, isContinued: false),
      bytes: [],
      interim: [],
      peer: "127.0.0.1:1",
      closes: false
    )
    for _ in 0..<1_200 { _ = switchboard.respond(to: incoming) }
    let records = switchboard.drain()
    #expect(records.map(\.number) == Array(201...1_200))
    #expect(records.allSatisfy { !$0.hasStates })
    _ = switchboard.respond(to: incoming)
    #expect(switchboard.drain().map(\.hasStates) == [true])
  }

  @Test func `A listener that nobody holds stops by itself`() throws {
    var listener: Listener? = try Listener(network: .practice) { .example }
    let port = try #require(listener?.port)
    listener = nil
    #expect(throws: WireError.connectionRefused(address: "127.0.0.1:\(port)")) {
      _ = try Socket(port: port)
    }
  }

  @Test func `A server that says nothing is an error that tells how long it was waited for`() throws
  {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let server = try ServerBootstrap(group: group).bind(host: "127.0.0.1", port: 0).wait()
    let link = try Link(port: try #require(server.localAddress?.port))
    #expect(throws: WireError.timedOut(seconds: 0)) {
      _ = try link.converse(Outgoing(Array(Message.get().utf8)), method: .get, patience: 0)
    }
    try group.syncShutdownGracefully()
  }

  @Test(arguments: [
    (EADDRINUSE, WireError.portInUse(80)), (EACCES, .portNotPermitted(80)),
    (EPERM, .portNotPermitted(80)),
    (EMFILE, .system(operation: "listen on port 80", number: EMFILE)),
  ])
  func `A port that cannot be had is an error that says why`(number: CInt, error: WireError) {
    #expect(Binding.error(number, 80) == error)
    #expect(error.description.contains("80"))
  }
}

/// A number that two threads share.
private final class Counter: Sendable {
  let count = Atomic(0)
}
