import HTTPSemantics
import Testing

/// The bytes of a response with what a client makes of them.
struct ResponseBytes: Hashable, CustomTestStringConvertible {
  let name: String
  var method = Method.get
  let text: String
  /// The content; `nil` where the bytes are faulty.
  let content: String?
  var closes = false

  var testDescription: String { name }

  static let all =
    faulty + [
      whole("9112 6.3(6): a length", "Content-Length: 2\r\n\r\nab", "ab"),
      whole("9112 6.3(4): chunked", "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", "a"),
      whole("9112 6.3(8): until the end", "\r\nabc", "abc", closes: true),
      whole(
        "9112 6.3(4): a coding other than chunked",
        "Transfer-Encoding: gzip\r\n\r\nab",
        "ab",
        closes: true
      ),
      whole("9112 9.6: close", "Connection: close\r\nContent-Length: 0\r\n\r\n", "", closes: true),
      whole("9112 5.2: folding is replaced", "A: b\r\n c\r\nContent-Length: 0\r\n\r\n", ""),
      whole("9112 6.3(5): a list of equals", "Content-Length: 1, 1\r\n\r\na", "a"),
      ResponseBytes(
        name: "9112 6.3(1): HEAD",
        method: .head,
        text: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
        content: ""
      ),
      ResponseBytes(
        name: "9112 6.3(1): 304",
        text: "HTTP/1.1 304 \r\nContent-Length: 5\r\n\r\n",
        content: ""
      ),
      ResponseBytes(
        name: "9112 6.3(2): CONNECT",
        method: .connect,
        text: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
        content: ""
      ),
      ResponseBytes(
        name: "9112 9.3: HTTP/1.0 closes",
        text: "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n",
        content: "",
        closes: true
      ),
      ResponseBytes(
        name: "9110 15.2: interim responses",
        text: "HTTP/1.1 100 \r\n\r\nHTTP/1.1 103 \r\nA: b\r\n\r\nHTTP/1.1 204 \r\n\r\n",
        content: ""
      ),
    ]

  static let faulty = [
    whole("9112 8: incomplete by length", "Content-Length: 3\r\n\r\nab", nil),
    whole("9112 8: incomplete chunks", "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n", nil),
    whole("9112 8: incomplete fields", "Content-Le", nil),
    whole("9112 6.3(5): an invalid length", "Content-Length: x\r\n\r\n", nil),
    whole(
      "9112 6.3(3): both",
      "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      nil
    ),
    ResponseBytes(name: "9112 8: nothing", text: "", content: nil),
    ResponseBytes(name: "9112 4: no status", text: "HTTP/1.1 OK\r\n\r\n", content: nil),
    ResponseBytes(name: "9112 4: four digits", text: "HTTP/1.1 2000 OK\r\n\r\n", content: nil),
    ResponseBytes(name: "9112 4: no space behind", text: "HTTP/1.1 200\r\n\r\n", content: nil),
    ResponseBytes(name: "9112 2.3: another version", text: "HTTP/2 200 \r\n\r\n", content: nil),
    ResponseBytes(
      name: "9112 6.1: a coding in HTTP/1.0",
      text: "HTTP/1.0 200 \r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      content: nil
    ),
  ]

  private static func whole(
    _ name: String,
    _ rest: String,
    _ content: String?,
    closes: Bool = false
  ) -> ResponseBytes {
    ResponseBytes(
      name: name,
      text: "HTTP/1.1 200 OK\r\n" + rest,
      content: content,
      closes: closes
    )
  }

  /// Reads pieces, then the end of the connection.
  func events(_ pieces: [ArraySlice<UInt8>]) -> (events: [ResponseReader.Event], closes: Bool) {
    var reader = ResponseReader(answering: method)
    var events: [ResponseReader.Event] = []
    for piece in pieces {
      reader.consume(Array(piece))
      while let event = reader.next() { events.append(event) }
    }
    reader.end()
    while let event = reader.next() { events.append(event) }
    return (events, reader.shouldClose)
  }
}

@Suite struct `Reading responses` {
  @Test(arguments: ResponseBytes.all)
  func `RFC 9112 6.3: the length of a response`(response: ResponseBytes) throws {
    let (events, closes) = response.events([Array(response.text.utf8)[...]])
    switch try #require(events.last) {
    case .response(let message):
      #expect(String(decoding: message.content, as: UTF8.self) == response.content)
      #expect(closes == response.closes)
    case .faulty:
      #expect(response.content == nil)
      #expect(closes)
    case .interim:
      Issue.record("There was no final response.")
    }
  }

  @Test(arguments: ResponseBytes.all)
  func `A response does not depend on how the bytes are split`(response: ResponseBytes) {
    let bytes = Array(response.text.utf8)
    let whole = response.events([bytes[...]]).events
    for pieces in Reading.splits(of: bytes) {
      #expect(response.events(pieces).events == whole)
    }
  }

  @Test func `RFC 9112 6.3: bytes behind the response are no response`() {
    var reader = ResponseReader(answering: .get)
    reader.consume(Array("HTTP/1.1 204 \r\n\r\nHTTP/1.1 200 \r\n\r\n".utf8))
    #expect(reader.next() == .response(ResponseMessage(204)))
    #expect(reader.next() == nil)
    #expect(reader.unreadCount == 17)
  }

  @Test func `RFC 9112 8: what came of an incomplete response is kept`() {
    var reader = ResponseReader(answering: .get)
    reader.consume(Array("HTTP/1.1 200 \r\nContent-Length: 5\r\n\r\nab".utf8))
    #expect(reader.next() == nil)
    #expect(reader.partial?.content == Array("ab".utf8))
  }
}
