import HTTPSemantics
import Laboratory
import Testing

@testable import Wire

@Suite struct `Enacting what becomes of requests` {
  private func withListener(_ body: (Listener) throws -> Void) throws {
    let listener = try Listener(network: .practice) { .example }
    defer { listener.stop() }
    try body(listener)
  }

  private func command(_ line: String) throws -> LaboratoryCommand {
    try #require(try LaboratoryCommand.read(line))
  }

  @Test func `a lost response closes the connection, and the write is there`() throws {
    try withListener { listener in
      try listener.apply(command("fault drop-response"))
      let exchange = try Connection(to: listener).exchange(
        Array(Message.put("{}").utf8),
        method: .put
      )
      #expect(exchange.fate == .responseLost)
      #expect(exchange.response == nil)
      #expect(exchange.served?.status == 201)
      #expect(exchange.responseBytes.isEmpty)
      #expect(listener.network.text(at: "/notes/1") == "{}")
    }
  }

  @Test func `a lost request closes the connection, and nothing is written`() throws {
    try withListener { listener in
      try listener.apply(command("fault drop-request"))
      let client = try RawClient(listener)
      try client.send(Message.put("{}"))
      #expect(try client.receiveAll() == "")
      #expect(listener.network.text(at: "/notes/1") == nil)
      #expect(listener.drain().map(\.exchange.fate) == [.requestLost])
    }
  }

  @Test func `RFC 9112 8: a truncated response ends before its Content-Length`() throws {
    try withListener { listener in
      _ = try Connection(to: listener).exchange(Array(Message.put("[1,2]").utf8), method: .put)
      try listener.apply(command("fault truncate 2"))
      let client = try RawClient(listener)
      try client.send(Message.get())
      let text = try client.receiveAll()
      #expect(text.hasSuffix("\r\n\r\n[1"))
      #expect(text.contains("Content-Length: 5\r\n"))
    }
  }

  @Test func `a reset is an error for the client, not an end`() throws {
    try withListener { listener in
      try listener.apply(command("fault reset"))
      let exchange = try Connection(to: listener).exchange(
        Array(Message.put("{}").utf8),
        method: .put
      )
      #expect(exchange.fate == .reset)
      #expect(listener.network.text(at: "/notes/1") == "{}")
    }
  }

  @Test func `a held request leaves its client free for others, and is answered later`() throws {
    try withListener { listener in
      let connection = Connection(to: listener)
      try listener.apply(command("pause"))
      let held = try connection.exchange(Array(Message.put("[1]").utf8), method: .put)
      #expect(held.fate == .held(1))
      let other = try connection.exchange(Array(Message.put("[2]").utf8), method: .put)
      #expect(other.response?.status == 201)
      try listener.apply(.resume(nil))
      let late = try #require(try connection.awaitResponse(to: 1))
      #expect(late.response?.status == 200)
      #expect(late.before.text(at: "/notes/1") == "[2]")
      #expect(listener.network.text(at: "/notes/1") == "[1]")
      #expect(try connection.awaitResponse(to: 1) == nil)
    }
  }

  @Test func `another program's request is held and goes on by a field of a later one`() throws {
    try withListener { listener in
      let first = try RawClient(listener)
      try first.send(Message.put("[1]", "Laboratory: pause\r\n"))
      let second = try RawClient(listener)
      // Whether the first has arrived is seen by its effect: it is held.
      while listener.network.held.isEmpty { _ = try RawClient(listener).ask(Message.get()) }
      try second.send(Message.get("/notes/1", "Laboratory: continue\r\n"))
      #expect(try second.receiveResponse().last?.content == Array("[1]".utf8))
      #expect(try first.receiveResponse().last?.status == 201)
    }
  }

  @Test func `requests behind a held one on the same connection wait for it`() throws {
    try withListener { listener in
      let client = try RawClient(listener)
      try client.send(Message.put("[1]", "Laboratory: pause\r\n") + Message.get())
      while listener.network.held.isEmpty {
        _ = try RawClient(listener).ask(Message.get("/notes/2"))
      }
      try listener.apply(.resume(nil))
      #expect(try client.receiveResponse().last?.status == 201)
      #expect(try client.receiveResponse().last?.status == 200)
    }
  }

  @Test func `a request that is held in a state that is no more loses its connection`() throws {
    try withListener { listener in
      let before = listener.network
      let client = try RawClient(listener)
      try client.send(Message.put("[1]", "Laboratory: pause\r\n"))
      while listener.network.held.isEmpty {
        _ = try RawClient(listener).ask(Message.get("/notes/2"))
      }
      listener.network = before
      #expect(try client.receiveAll() == "")
    }
  }

  @Test func `a delayed response comes, and the listener serves others meanwhile`() throws {
    try withListener { listener in
      let slow = try RawClient(listener)
      try slow.send(Message.put("[1]", "Laboratory: fault delay 300ms\r\n"))
      let quick = try RawClient(listener)
      while listener.network.text(at: "/notes/1") == nil {
        _ = try quick.ask(Message.get("/notes/2"))
      }
      #expect(listener.drain().contains { $0.exchange.request?.method == .put })
      #expect(try slow.receiveResponse().last?.status == 201)
    }
  }
}

extension RawClient {
  /// Sends a request and returns its response.
  fileprivate func ask(_ text: String) throws -> ResponseMessage? {
    try send(text)
    return try receiveResponse().last
  }
}
