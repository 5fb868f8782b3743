import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Sending a call as its client does` {
  private static let python =
    "Host: api.example.com\nUser-Agent: python-requests/2.34.2\nAccept-Encoding: gzip, deflate\n"
    + "Accept: */*\nConnection: keep-alive"
  private static let node =
    "accept: */*\naccept-language: *\nsec-fetch-mode: cors\nuser-agent: node\n"
    + "accept-encoding: gzip, deflate"
  private static let curl = "Host: api.example.com\nUser-Agent: curl/7.88.1\nAccept: */*"

  @Test(arguments: ClientRequest.requests + ClientRequest.moreRequests)
  func `requests: the same bytes, or none where it sends none`(test: ClientRequest) {
    check(test, defaults: Self.python)
  }

  @Test(arguments: ClientRequest.fetch)
  func `fetch: the same bytes, or none where it sends none`(test: ClientRequest) {
    check(test, defaults: Self.node)
  }

  @Test(arguments: ClientRequest.curl)
  func `curl: the same bytes, or none where it sends none`(test: ClientRequest) {
    check(test, defaults: Self.curl)
  }

  private func check(_ test: ClientRequest, defaults: String) {
    var reader = CallReader()
    switch (reader.read(test.call, defaultHost: "page.example", isFinal: true), test.head) {
    case (.read(let calls, _), .some):
      let sent = calls.map { Call.bytes(of: $0.request) }
      #expect(
        sent.map { String(decoding: $0, as: UTF8.self) }
          == [String(decoding: test.bytes(defaults: defaults) ?? [], as: UTF8.self)]
      )
      #expect(sent == [test.bytes(defaults: defaults) ?? []])
    case (.problem, nil): break
    case (let reading, _): Issue.record("\(reading)")
    }
  }
}
