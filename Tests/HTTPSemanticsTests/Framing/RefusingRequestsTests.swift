import FramingSamples
import HTTPSemantics
import Testing

@Suite struct `Refusing requests` {
  @Test(arguments: RefusedRequest.all)
  func `RFC 9112: what leaves the grammar is refused with its clause and its place`(
    request: RefusedRequest
  ) throws {
    let reading = Reading(request.text, isEnded: request.isEnded, limits: request.limits)
    let refusal = try #require(reading.refusal)
    #expect(refusal.status == request.status)
    #expect(refusal.fault.clause == request.clause)
    #expect(refusal.fault.offset == request.offset)
    #expect(reading.requests.isEmpty)
    #expect(reading.closes)
  }

  @Test(arguments: RefusedRequest.all)
  func `A refusal does not depend on how the bytes are split`(request: RefusedRequest) {
    let bytes = Array(request.text.utf8)
    let whole = Reading([bytes[...]], isEnded: request.isEnded, limits: request.limits)
    for pieces in Reading.splits(of: bytes) {
      #expect(Reading(pieces, isEnded: request.isEnded, limits: request.limits) == whole)
    }
  }

  @Test(arguments: RefusedRequest.all)
  func `Nothing is read after a refusal`(request: RefusedRequest) {
    let good = "GET / HTTP/1.1\r\nHost: h\r\n\r\n"
    var reader = RequestReader(limits: request.limits)
    reader.consume(Array(request.text.utf8))
    if request.isEnded { reader.end() }
    while reader.next() != nil {}
    reader.consume(Array(good.utf8))
    #expect(reader.next() == nil)
    #expect(reader.isIdle)
  }

  @Test(arguments: RefusedRequest.all)
  func `RFC 9457: a refusal is answered by a problem that closes the connection`(
    request: RefusedRequest
  ) throws {
    let reading = Reading(request.text, isEnded: request.isEnded, limits: request.limits)
    let refusal = try #require(reading.refusal)
    let reply = refusal.reply(at: Timestamp(seconds: 784_111_777))
    #expect(reply.response.status == request.status)
    #expect(reply.response.fields[.date] == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(reply.response.fields[.contentType] == "application/problem+json")
    #expect(reply.response.fields[.connection] == "close")
    #expect(reply.decidingDecision?.clause == request.clause)
    let content = String(decoding: reply.response.content, as: UTF8.self)
    #expect(content.contains("Byte \(request.offset): "))
  }

  @Test func `RFC 9110 15.5.9: a message that does not come in time is refused with 408`() throws {
    var reader = RequestReader()
    reader.expire()
    #expect(reader.next() == nil)
    reader.consume(Array("PUT / HTTP/1.1\r\n".utf8))
    guard case .refused(let refusal)? = reader.next() else {
      Issue.record("There was no refusal.")
      return
    }
    #expect(refusal.status == 408)
  }

  @Test(arguments: ["HEAD /", "HEAD / HTTP/1.1\r\n", "HEAD /{ HTTP/1.1\r\n\r\n"])
  func `RFC 9110 9.3.2: a refusal knows HEAD, whose response has no content`(
    text: String
  ) throws {
    let refusal = try #require(Reading(text, isEnded: true).refusal)
    #expect(refusal.method == .head)
    let reply = refusal.reply(at: Timestamp(seconds: 0))
    let bytes = MessageWriter.bytes(of: reply.response, answering: refusal.method)
    #expect(bytes.suffix(4) == Array("\r\n\r\n".utf8)[...])
  }
}
