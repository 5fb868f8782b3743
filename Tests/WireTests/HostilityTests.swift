import HTTPSemantics
import Laboratory
import Testing

@testable import Wire

/// Clients that want too much, never end, or read nothing; each time the server lives on.
@Suite struct `Withstanding hostile clients` {
  /// Runs a hostile client and then expects that another one is served.
  private func withListener(_ body: (Listener) throws -> Void) throws {
    let listener = try Listener(network: .practice) { .example }
    defer { listener.stop() }
    try body(listener)
    let client = try RawClient(listener)
    try client.send(Message.put("{}", path: "/notes/after"))
    #expect(try client.receiveResponse().map(\.status) == [201])
  }

  @Test(
    arguments: [
      (
        "PUT /notes/1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n",
        "1\r\n{\r\n", 413
      ),
      (
        "PUT /notes/1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n",
        "1;a=bcdefghijklmnopqrst\r\n{\r\n", 400
      ),
      (
        "PUT /notes/1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
        "A: b\r\n", 431
      ),
      ("GET /", "a", 414),
      ("GET / HTTP/1.1\r\n", "A: b\r\n", 431),
      ("GET / HTTP/1.1\r\nA: ", "a", 431),
      ("", "A", 501),
      ("", "\r\n", 400),
    ] as [(String, String, StatusCode)]
  )
  func `RFC 9110 2.3: what never ends is refused at its limit`(
    start: String,
    endless: String,
    status: StatusCode
  ) throws {
    try withListener { listener in
      let client = try RawClient(listener)
      try client.send(start)
      let answer = try client.receiveAll(whileSending: String(repeating: endless, count: 5_000))
      #expect(answer.hasPrefix("HTTP/1.1 \(status.code) "))
      #expect(listener.network.text(at: "/notes/1") == nil)
    }
  }

  @Test func `RFC 9110 15.6.4: connections beyond the bound get 503, those within are served`()
    throws
  {
    try withListener { listener in
      let clients = try (0..<Switchboard.connectionLimit).map { _ in try RawClient(listener) }
      let last = try #require(clients.last)
      try last.send(Message.get())
      #expect(try last.receiveResponse().map(\.status) == [404])
      for _ in 0..<50 {
        let answer = try RawClient(listener).receiveAll()
        #expect(answer.hasPrefix("HTTP/1.1 503 "))
        #expect(answer.contains("\r\nConnection: close\r\n"))
      }
      for client in clients { client.finishSending() }
      for client in clients { #expect(try client.receiveAll().isEmpty) }
    }
  }

  @Test func `RFC 9112 9.5: clients that vanish leave nothing behind`() throws {
    try withListener { listener in
      for length in 0..<200 {
        let client = try RawClient(listener)
        try client.send(Array(Message.put("{\"a\":1}").utf8.prefix(length)))
      }
      #expect(listener.network.text(at: "/notes/1") == nil)
    }
  }

  @Test(arguments: [
    "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", "SSH-2.0-OpenSSH_9.2\r\n", "GET / HTTP/1.1\n\n",
    "\u{0}\u{0}",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "<?xml version=\"1.0\"?>\r\n", "*1\r\n$4\r\nPING\r\n",
    "EHLO me\r\n", "{\"jsonrpc\":\"2.0\"}\r\n",
  ])
  func `RFC 9112 3: other protocols are refused, and the reason is recorded`(text: String) throws {
    try withListener { listener in
      let client = try RawClient(listener)
      try client.send(text)
      #expect(try client.receiveAll().hasPrefix("HTTP/1.1 "))
      let exchange = try #require(listener.drain().first?.exchange)
      #expect(exchange.response?.status.isError == true)
      #expect(exchange.request == nil)
      #expect(exchange.decidingDecision?.clause?.document.hasPrefix("RFC 911") == true)
    }
  }

  @Test(arguments: [
    "localhost", "LOCALHOST:1", "localhost.", "127.0.0.1", "127.0.0.1:80", "[::1]:80",
    "api.example.com",
  ])
  func `Host names that are this computer's or the world's are answered`(host: String) throws {
    try withListener { listener in
      let client = try RawClient(listener)
      try client.send("GET /notes/1 HTTP/1.1\r\nHost: \(host)\r\n\r\n")
      #expect(try client.receiveResponse().map(\.status) == [404])
    }
  }

  @Test(arguments: [
    "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.2", "[::2]",
    "api.example.com.", "0.0.0.0", "2130706433",
  ])
  func `RFC 9110 7.4: any other Host is refused, against DNS rebinding`(host: String) throws {
    try withListener { listener in
      let client = try RawClient(listener)
      try client.send(Message.put("{}").replacing("api.example.com", with: host))
      #expect(try client.receiveResponse().map(\.status) == [421])
      #expect(listener.network.text(at: "/notes/1") == nil)
    }
  }
}
