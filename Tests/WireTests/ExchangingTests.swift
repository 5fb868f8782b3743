import HTTPSemantics
import Laboratory
import Testing

@testable import Wire

@Suite struct `Exchanging over the own connection` {
  private func withConnection<Result>(
    _ body: (Listener, Connection) throws -> Result
  ) throws -> Result {
    let listener = try Listener(network: .practice) { .example }
    defer { listener.stop() }
    return try body(listener, Connection(to: listener))
  }

  @Test func `An exchange holds both messages, their bytes, the decisions and both states`() throws
  {
    try withConnection { listener, connection in
      let bytes = Array(Message.put("{}").utf8)
      let exchange = try connection.exchange(bytes, method: .put)
      #expect(exchange.request?.content == Array("{}".utf8))
      #expect(exchange.requestBytes == bytes)
      #expect(exchange.response?.status == 201)
      #expect(String(decoding: exchange.responseBytes, as: UTF8.self).hasPrefix("HTTP/1.1 201 "))
      #expect(exchange.decisions.first?.statement == "N168")
      #expect(exchange.before.text(at: "/notes/1") == nil)
      #expect(exchange.after.text(at: "/notes/1") == "{}")
      #expect(listener.drain().isEmpty)
    }
  }

  @Test func `Exchanges of others are kept apart, with the address they came from`() throws {
    try withConnection { listener, connection in
      let client = try RawClient(listener)
      try client.send(Message.get())
      _ = try client.receiveResponse()
      let exchange = try connection.exchange(Array(Message.get("/notes/2").utf8), method: .get)
      #expect(exchange.request?.target == "/notes/2")
      let others = listener.drain()
      #expect(others.map(\.exchange.request?.target) == ["/notes/1"])
      #expect(others.allSatisfy { $0.peer.hasPrefix("127.0.0.1:") })
    }
  }

  @Test(arguments: ["Connection: close\r\n", ""])
  func `RFC 9112 9.3: the connection is used again or opened again`(field: String) throws {
    try withConnection { _, connection in
      for _ in 0..<3 {
        let exchange = try connection.exchange(
          Array(Message.get("/notes/1", field).utf8),
          method: .get
        )
        #expect(exchange.response?.status == 404)
      }
    }
  }

  @Test(arguments: [
    "\r\n\r\n", "nonsense\r\n\r\n", "GET / HTTP/1.1\n\n", "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1", "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc",
    "PUT / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
  ])
  func `RFC 9112 2.2: malformed bytes are sent as they are and answered at once`(
    text: String
  ) throws {
    try withConnection { listener, connection in
      let exchange = try connection.exchange(Array(text.utf8), method: .get)
      #expect(exchange.request == nil)
      #expect(exchange.requestBytes == Array(text.utf8))
      #expect(exchange.response?.status == 400)
      #expect(exchange.decidingDecision?.clause?.document.hasPrefix("RFC 911") == true)
      let next = try connection.exchange(Array(Message.get().utf8), method: .get)
      #expect(next.response?.status == 404)
    }
  }

  @Test func `RFC 9110 10.1.1: content waits for 100, which is part of the bytes`() throws {
    try withConnection { _, connection in
      let bytes = Array(Message.put("{}", "Expect: 100-continue\r\n").utf8)
      let exchange = try connection.exchange(bytes, method: .put)
      let received = String(decoding: exchange.responseBytes, as: UTF8.self)
      #expect(received.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 "))
      #expect(exchange.requestBytes == bytes)
      #expect(exchange.decisions.contains { $0.statement == "N174" })
    }
  }

  @Test(arguments: ["", "\r\n"])
  func `Bytes without a request get no response, and that is an error`(text: String) throws {
    try withConnection { _, connection in
      _ = #expect(throws: WireError.self) {
        try connection.exchange(Array(text.utf8), method: .get)
      }
    }
  }

  @Test func `RFC 9110 10.1.1: content that is refused is never sent`() throws {
    try withConnection { _, connection in
      let content = String(repeating: "a", count: 2_000_000)
      let message = Message.put(content, "Expect: 100-continue\r\n")
      let exchange = try connection.exchange(Array(message.utf8), method: .put)
      #expect(exchange.response?.status == 413)
      #expect(exchange.requestBytes.count == message.utf8.count - content.utf8.count)
    }
  }

  @Test func `RFC 9112 9.6: an early refusal of large content arrives`() throws {
    try withConnection { _, connection in
      let message = Message.put(String(repeating: "a", count: 8_000_000))
      let exchange = try connection.exchange(Array(message.utf8), method: .put)
      #expect(exchange.response?.status == 413)
    }
  }

  @Test func `A second request in the same bytes is not mistaken for the next one`() throws {
    try withConnection { _, connection in
      let two = Message.get("/notes/1") + Message.get("/notes/2")
      let first = try connection.exchange(Array(two.utf8), method: .get)
      #expect(first.request?.target == "/notes/1")
      let next = try connection.exchange(Array(Message.get("/notes/3").utf8), method: .get)
      #expect(next.request?.target == "/notes/3")
    }
  }

  @Test func `Replacing the network takes a state back`() throws {
    try withConnection { listener, connection in
      let exchange = try connection.exchange(Array(Message.put("{}").utf8), method: .put)
      listener.network = exchange.before
      let again = try connection.exchange(Array(Message.get().utf8), method: .get)
      #expect(again.response?.status == 404)
    }
  }
}
