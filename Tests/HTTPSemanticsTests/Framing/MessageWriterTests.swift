import FramingSamples
import HTTPSemantics
import Testing

@Suite struct `Writing messages` {
  /// A response with the bytes that it makes.
  struct Answer: Hashable, CustomTestStringConvertible {
    let clause: String
    let response: ResponseMessage
    var method = Method.get
    let text: String

    var testDescription: String { clause }

    static let all = [
      Answer(
        clause: "9110 8.6: Content-Length with content",
        response: ResponseMessage(200, content: [97]),
        text: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"
      ),
      Answer(
        clause: "9110 8.6: Content-Length without content",
        response: ResponseMessage(404),
        text: "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
      ),
      Answer(
        clause: "9110 8.6: a wrong Content-Length is not sent",
        response: ResponseMessage(200, fields: ["Content-Length": "9"], content: [97]),
        text: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"
      ),
      Answer(
        clause: "9110 15.3.5: nothing with 204",
        response: ResponseMessage(204, fields: ["Content-Length": "1"], content: [97]),
        text: "HTTP/1.1 204 No Content\r\n\r\n"
      ),
      Answer(
        clause: "9110 15.2: nothing with 1xx",
        response: ResponseMessage(100),
        text: "HTTP/1.1 100 Continue\r\n\r\n"
      ),
      Answer(
        clause: "9110 15.4.5: no content with 304, the length of the representation may stand",
        response: ResponseMessage(304, fields: ["Content-Length": "5"], content: [97]),
        text: "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"
      ),
      Answer(
        clause: "9110 15.3.6: 205 has a length of zero",
        response: ResponseMessage(205),
        text: "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"
      ),
      Answer(
        clause: "9110 9.3.2: no content to HEAD, but its length",
        response: ResponseMessage(200, content: [97]),
        method: .head,
        text: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n"
      ),
      Answer(
        clause: "9110 9.3.2: the length that the server gives to HEAD",
        response: ResponseMessage(200, fields: ["Content-Length": "7"]),
        method: .head,
        text: "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n"
      ),
      Answer(
        clause: "9110 9.3.6: no length in a 2xx to CONNECT",
        response: ResponseMessage(200),
        method: .connect,
        text: "HTTP/1.1 200 OK\r\n\r\n"
      ),
      Answer(
        clause: "9112 6.2: no length beside a coding",
        response: ResponseMessage(200, fields: ["Transfer-Encoding": "chunked"], content: [97]),
        text: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"
      ),
      Answer(
        clause: "9112 6.1: no coding with 204",
        response: ResponseMessage(204, fields: ["Transfer-Encoding": "chunked"]),
        text: "HTTP/1.1 204 No Content\r\n\r\n"
      ),
      Answer(
        clause: "9112 4: the space behind a code without phrase",
        response: ResponseMessage(299),
        text: "HTTP/1.1 299 \r\nContent-Length: 0\r\n\r\n"
      ),
      Answer(
        clause: "9110 5.5: CR, LF and NUL become spaces",
        response: ResponseMessage(200, fields: ["A": "b\r\nC: d\0\r\n\r\n"]),
        text: "HTTP/1.1 200 OK\r\nA: b  C: d     \r\nContent-Length: 0\r\n\r\n"
      ),
    ]
  }

  /// A request with the bytes that it makes.
  struct Question: Hashable, CustomTestStringConvertible {
    let clause: String
    let request: RequestMessage
    let text: String

    var testDescription: String { clause }

    static let all = [
      Question(
        clause: "9110 8.6: no length with GET",
        request: RequestMessage(.get, "/"),
        text: "GET / HTTP/1.1\r\n\r\n"
      ),
      Question(
        clause: "9110 8.6: a length with an empty POST",
        request: RequestMessage(.post, "/"),
        text: "POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n"
      ),
      Question(
        clause: "9112 6.3: a length with any content",
        request: RequestMessage(.delete, "/", fields: ["Host": "h"], content: [97]),
        text: "DELETE / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\na"
      ),
      Question(
        clause: "9112 6.2: no length beside a coding",
        request: RequestMessage(
          .put,
          "/",
          fields: ["Transfer-Encoding": "chunked", "Content-Length": "3"],
          content: [97, 98],
          trailers: ["A": "b"]
        ),
        text: "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\nA: b\r\n\r\n"
      ),
      Question(
        clause: "9112 11.1: no line begins in a target",
        request: RequestMessage("GET", "/ HTTP/1.1\r\nA: b"),
        text: "GET / HTTP/1.1  A: b HTTP/1.1\r\n\r\n"
      ),
    ]
  }

  @Test(arguments: Answer.all)
  func `RFC 9110 8.6: a response is framed`(answer: Answer) {
    let bytes = MessageWriter.bytes(of: answer.response, answering: answer.method)
    #expect(String(decoding: bytes, as: UTF8.self) == answer.text)
  }

  @Test(arguments: Question.all)
  func `RFC 9110 8.6: a request is framed`(question: Question) {
    let bytes = MessageWriter.bytes(of: question.request)
    #expect(String(decoding: bytes, as: UTF8.self) == question.text)
  }

  @Test func `RFC 9112 9.6: a response that closes says so once`() {
    let told = ResponseMessage(400, fields: ["Connection": "close"])
    let bytes = MessageWriter.bytes(of: ResponseMessage(400), answering: .get, closes: true)
    #expect(bytes == MessageWriter.bytes(of: told, answering: .get, closes: true))
  }

  @Test(arguments: ReadableRequests.all)
  func `What was read is written so that it is read as the same`(case: ReadableRequests) {
    for var request in `case`.requests {
      if !request.fields.contains(.host) { request.fields.append(.host, "h") }
      let written = Reading([MessageWriter.bytes(of: request)[...]]).requests
      #expect(written.map(\.content) == [request.content])
      #expect(written.map(\.target) == [request.target])
      #expect(written.map(\.trailers) == [request.trailers])
    }
  }
}
