import FramingSamples
import HTTPSemantics
import Testing

@Suite struct `Reading requests` {
  @Test(arguments: ReadableRequests.all)
  func `RFC 9112: what the grammar allows is read`(case: ReadableRequests) {
    let reading = Reading(`case`.text, isEnded: true)
    #expect(reading.refusal == nil)
    #expect(reading.requests == `case`.requests)
    #expect(reading.closes == `case`.closes)
  }

  @Test(arguments: ReadableRequests.all)
  func `A request does not depend on how the bytes are split`(case: ReadableRequests) {
    let bytes = Array(`case`.text.utf8)
    let whole = Reading([bytes[...]], isEnded: true)
    for pieces in Reading.splits(of: bytes) {
      #expect(Reading(pieces, isEnded: true) == whole)
    }
  }

  @Test(arguments: ReadableRequests.all)
  func `The bytes of each message are kept as they came`(case: ReadableRequests) {
    var reader = RequestReader()
    var bytes: [UInt8] = []
    for byte in `case`.text.utf8 {
      reader.consume([byte])
      while let event = reader.next() {
        if case .request = event { bytes += reader.messageBytes }
      }
    }
    #expect(Reading([bytes[...]]).requests == `case`.requests)
  }

  @Test func `RFC 9110 5.5: a value that is not UTF-8 is read as ISO-8859-1`() {
    let bytes = Array("GET / HTTP/1.1\r\nHost: h\r\nA: ".utf8) + [0xE9, 13, 10, 13, 10]
    #expect(Reading([bytes[...]]).requests.first?.fields["A"] == "é")
  }

  @Test(arguments: [
    ("Content-Length: 5\r\nExpect: 100-Continue", "1.1", true),
    ("Transfer-Encoding: chunked\r\nExpect: a, 100-continue", "1.1", true),
    ("Content-Length: 5\r\nExpect: 100-continue", "1.0", false),
    ("Content-Length: 0\r\nExpect: 100-continue", "1.1", false),
    ("Expect: 100-continue", "1.1", false),
    ("Content-Length: 5", "1.1", false),
    ("Content-Length: 5\r\nExpect: 100-continue-not", "1.1", false),
  ])
  func `RFC 9110 10.1.1: only with content and HTTP 1.1 does a client expect 100`(
    fields: String,
    version: String,
    expects: Bool
  ) {
    var reader = RequestReader()
    reader.consume(Array("PUT / HTTP/\(version)\r\nHost: h\r\n\(fields)\r\n\r\n".utf8))
    let event = reader.next()
    #expect(event != nil)
    #expect(reader.expectsContinue == expects)
  }

  @Test func `A head is given before the content that follows it`() {
    var reader = RequestReader()
    reader.consume(Array("PUT /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n".utf8))
    let fields: Fields = ["Host": "h", "Content-Length": "2"]
    #expect(reader.next() == .head(RequestMessage(.put, "/a", fields: fields)))
    #expect(reader.next() == nil)
    #expect(reader.framing == .length(2))
    reader.consume(Array("ab".utf8))
    let request = RequestMessage(.put, "/a", fields: fields, content: Array("ab".utf8))
    #expect(reader.next() == .request(request))
    #expect(reader.isIdle)
  }
}
