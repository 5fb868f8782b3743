import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `Hosts of a network` {
  @Test(arguments: [
    ("api.example.com", "/notes/1", "api.example.com"),
    ("other.example", "/pages/1", "other.example"),
    ("OTHER.example:80", "/shared", "other.example"),
    ("localhost:8080", "/notes/1", "api.example.com"),
    ("127.0.0.1", "/pages/1", "other.example"), ("localhost", "/shared", "api.example.com"),
    ("localhost", "/@other.example/shared", "other.example"), ("", "/nowhere", "api.example.com"),
    ("[::1]:1", "/@api.example.com/pages/1", "api.example.com"),
  ])
  func `RFC 9110 7.1, 7.4: Host decides; on loopback the path does, the first host first`(
    host: String,
    path: String,
    served: String
  ) {
    let request = RequestMessage(.get, RequestTarget(path), fields: [.host: host])
    #expect(Network.laboratory.host(of: request) == served)
  }

  @Test(arguments: ["/@nobody.example/x", "/@"])
  func `RFC 9110 15.5.20: a host that is not here is 421, in a path as well`(path: String) {
    var network = Network.laboratory
    #expect(network.send(.get, path, host: "localhost").response?.status == 421)
    #expect(network.send(.get, "/notes/1", host: "nobody.example").response?.status == 421)
  }

  @Test func `RFC 9112 3.2.2: the absolute form names the host`() {
    let request = RequestMessage(
      .get,
      "http://other.example/pages/1",
      fields: [.host: "other.example"]
    )
    #expect(Network.laboratory.host(of: request) == "other.example")
  }

  @Test func `a path of another host is served on loopback, and why says so`() {
    var network = Network.laboratory
    let delivery = network.send(.get, "/@other.example/pages/1?a=1", host: "localhost")
    #expect(delivery.response?.content == Array(#"{"page":1}"#.utf8))
    #expect(
      delivery.decisions.first?.sentence
        == "The path is one of other.example, which is served here too."
    )
  }

  @Test func `each host has a state and a journal of its own`() {
    var network = Network.laboratory
    #expect(network.send(.put, "/shared", "[1]").response?.status == 201)
    #expect(network.send(.get, "/shared", host: "other.example").response?.status == 404)
    #expect(network.origins.map(\.journal.entries.count) == [1, 1])
  }
}
