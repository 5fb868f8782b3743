import HTTPSemantics
import Laboratory
import Testing

@testable import Wire

@Suite struct `Listening on a port` {
  private func listener() throws -> Listener {
    try Listener(network: .practice) { .example }
  }

  @Test func `RFC 9112 9.3: a connection serves one request after the other`() throws {
    let listener = try listener()
    defer { listener.stop() }
    let client = try RawClient(listener)
    try client.send(Message.put("{}"))
    #expect(try client.receiveResponse().map(\.status) == [201])
    try client.send(Message.get())
    #expect(try client.receiveResponse().last?.content == Array("{}".utf8))
  }

  @Test func `RFC 9112 9.3.2: pipelined requests are answered in order`() throws {
    let listener = try listener()
    defer { listener.stop() }
    let client = try RawClient(listener)
    let last = Message.get("/notes/1", "Connection: close\r\n")
    try client.send(Message.get() + Message.put("{}") + Message.get() + last)
    client.finishSending()
    let text = try client.receiveAll()
    let statuses = text.split(separator: "HTTP/1.1 ").map { $0.prefix(3) }
    #expect(statuses == ["404", "201", "200", "200"])
    #expect(text.hasSuffix("{}"))
  }

  @Test(arguments: [1, 7, 64]) func `Bytes may come in any pieces`(size: Int) throws {
    let listener = try listener()
    defer { listener.stop() }
    let client = try RawClient(listener)
    try client.send(Message.put("{\"a\":1}"), pieces: size)
    #expect(try client.receiveResponse().map(\.status) == [201])
    #expect(listener.network.text(at: "/notes/1") == "{\"a\":1}")
  }

  @Test func `RFC 9110 10.1.1: content waits for 100 and is then taken`() throws {
    let listener = try listener()
    defer { listener.stop() }
    let client = try RawClient(listener)
    let message = Message.put("{}", "Expect: 100-continue\r\n")
    try client.send(String(message.dropLast(2)))
    // The final response comes only after the content, so what comes first is the interim one.
    var reader = ResponseReader(answering: .put)
    reader.consume(Array(try client.receive().utf8))
    #expect(reader.next() == .interim(ResponseMessage(100)))
    try client.send("{}")
    #expect(try client.receiveResponse().map(\.status) == [201])
  }

  @Test func `RFC 9110 10.1.1: content that would be refused is not asked for`() throws {
    let listener = try listener()
    defer { listener.stop() }
    let client = try RawClient(listener)
    try client.send(
      "PUT /notes/1 HTTP/1.1\r\nHost: api.example.com\r\nContent-Type: text/plain\r\n"
        + "Content-Length: 5000\r\nExpect: 100-continue\r\n\r\n"
    )
    let response = try #require(try client.receiveResponse().first)
    #expect(response.status == 415)
    #expect(response.fields[.connection] == "close")
  }

  @Test(
    arguments: [
      ("GET / HTTP/1.1\r\n\r\n", StatusCode(400)),
      ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
      ("GET /\u{1} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: ten\r\n\r\n", 400),
      ("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n\r\n", 413),
      ("GET /\(String(repeating: "a", count: 9_000)) HTTP/1.1\r\n", 414),
      ("GET / HTTP/1.1\r\nA: \(String(repeating: "a", count: 1_048_576))\r\n\r\n", 431),
      ("GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 10_000), 431),
      ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
      ("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n", 421),
      ("GET https://api.example.com/ HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n", 421),
    ] as [(String, StatusCode)]
  )
  func `RFC 9112 2.2: what is malformed or misdirected is refused and the connection closes`(
    text: String,
    status: StatusCode
  ) throws {
    let listener = try listener()
    defer { listener.stop() }
    let client = try RawClient(listener)
    try client.send(text)
    let answer = try client.receiveAll()
    #expect(answer.hasPrefix("HTTP/1.1 \(status.code) "))
    #expect(answer.contains("\r\nConnection: close\r\n"))
    let recorded = try #require(listener.drain().first)
    #expect(recorded.exchange.response?.status == status)
    #expect(recorded.exchange.decisions.isEmpty == false)
  }

  @Test(
    arguments: [
      ("Sec-Fetch-Site: cross-site", "PUT", StatusCode(403)),
      ("Sec-Fetch-Site: same-site", "PUT", 403),
      ("Sec-Fetch-Site: same-origin\r\nOrigin: http://evil.example", "PUT", 201),
      ("Origin: http://evil.example", "PUT", 403),
      ("Origin: null", "PUT", 403),
      ("Origin: http://API.example.com", "PUT", 201),
      ("Origin: http://evil.example", "GET", 404),
      ("A: b", "PUT", 201),
    ] as [(String, String, StatusCode)]
  )
  func `A page of another site cannot change anything`(
    field: String,
    method: String,
    status: StatusCode
  ) throws {
    let listener = try listener()
    defer { listener.stop() }
    let client = try RawClient(listener)
    let message = method == "PUT" ? Message.put("{}", field + "\r\n") : Message.get()
    try client.send(message)
    #expect(try client.receiveResponse().map(\.status) == [status])
  }

  @Test func `RFC 9112 8: a request that ends too early changes nothing`() throws {
    let listener = try listener()
    defer { listener.stop() }
    let client = try RawClient(listener)
    try client.send(String(Message.put("{\"a\":1}").dropLast(1)))
    client.finishSending()
    #expect(try client.receiveAll().hasPrefix("HTTP/1.1 400 "))
    #expect(listener.network.text(at: "/notes/1") == nil)
    let exchange = try #require(listener.drain().first?.exchange)
    #expect(exchange.decidingDecision?.statement == "N175")
  }

  @Test func `Connections that never finish a request do not hold up another one`() throws {
    let listener = try listener()
    defer { listener.stop() }
    let idlers = try (0..<500).map { _ in try RawClient(listener) }
    for idler in idlers { try idler.send("PUT /notes/1 HTTP/1.1\r\nHo") }
    let client = try RawClient(listener)
    try client.send(Message.put("{}"))
    #expect(try client.receiveResponse().map(\.status) == [201])
    for idler in idlers { idler.finishSending() }
    #expect(try idlers.allSatisfy { try $0.receiveAll().hasPrefix("HTTP/1.1 400 ") })
  }

  @Test func `RFC 9110 9.3.2: HEAD is answered without content`() throws {
    let listener = try listener()
    defer { listener.stop() }
    let client = try RawClient(listener)
    try client.send(Message.put("{}"))
    _ = try client.receiveResponse()
    try client.send("HEAD /notes/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    let text = try client.receiveAll()
    #expect(text.hasPrefix("HTTP/1.1 200 "))
    #expect(text.hasSuffix("\r\n\r\n"))
  }

  @Test(arguments: [true, false])
  func `RFC 9112 9.6: a large last response arrives whole`(isHalfClosed: Bool) throws {
    let listener = try listener()
    defer { listener.stop() }
    let content = "\"" + String(repeating: "a", count: 1_000_000) + "\""
    let client = try RawClient(listener)
    let last = Message.get("/notes/1", isHalfClosed ? "" : "Connection: close\r\n")
    try client.send(Message.put(content) + last)
    if isHalfClosed { client.finishSending() }
    let text = try client.receiveAll()
    #expect(text.utf8.count > 2_000_000)
    #expect(text.hasSuffix(content))
  }

  @Test func `A port that is in use is an error that names it`() throws {
    let listener = try listener()
    defer { listener.stop() }
    #expect(throws: WireError.portInUse(listener.port)) {
      try Listener(network: .practice, port: listener.port) { .example }
    }
  }

  @Test func `Stopping closes connections and port`() throws {
    let listener = try listener()
    let client = try RawClient(listener)
    try client.send(Message.get())
    _ = try client.receiveResponse()
    listener.stop()
    listener.stop()
    #expect(try client.receiveAll().isEmpty)
    #expect(throws: WireError.connectionRefused(address: listener.address)) {
      _ = try Connection(to: listener).exchange([], method: .get)
    }
  }

  @Test func `A client that reads nothing does not stop the others`() throws {
    let listener = try listener()
    defer { listener.stop() }
    let content = "\"" + String(repeating: "a", count: 500_000) + "\""
    let idle = try RawClient(listener)
    try idle.send(Message.put(content) + String(repeating: Message.get(), count: 60))
    let client = try RawClient(listener)
    try client.send(Message.get("/notes/2"))
    #expect(try client.receiveResponse().map(\.status) == [404])
    for status in [StatusCode(201)] + Array(repeating: 200, count: 60) {
      #expect(try idle.receiveResponse().last?.status == status)
    }
  }
}
