import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `A cache between client and servers` {
  private func network() throws -> Network {
    let template = ResourceTemplate("/notes/{id}", cacheControl: "max-age=60")
    var network = Network(origins: [
      OriginServer(
        site: Site(
          host: "api.example.com",
          templates: [template],
          fixtures: ["/notes/1": Representation(["n": 1])]
        )
      )
    ])
    _ = try network.carryOut("cache on")
    return network
  }

  @Test func `RFC 9111 4: a fresh response is served without the server`() throws {
    var network = try network()
    #expect(network.send(.get, "/notes/1").response?.fields["Age"] == nil)
    let second = network.send(.get, "/notes/1")
    #expect(second.response?.fields["Age"] != nil)
    #expect(network.origins[0].journal.entries.count == 1)
    #expect(network.cache?.entries.count == 1)
  }

  @Test func `RFC 9111 4.4: a successful write makes what is stored invalid`() throws {
    var network = try network()
    _ = network.send(.get, "/notes/1")
    #expect(network.send(.put, "/notes/1", "[]").response?.status == 200)
    #expect(network.send(.get, "/notes/1").response?.content == Array("[]".utf8))
    #expect(network.origins[0].journal.entries.count == 3)
  }

  @Test func `RFC 9111 4.2.4: what is stale is validated when the clock has moved`() throws {
    var network = try network()
    _ = network.send(.get, "/notes/1")
    _ = try network.carryOut("clock +2m")
    #expect(network.send(.get, "/notes/1").response?.status == 200)
    let statuses = network.origins[0].journal.entries.map(\.response.status)
    #expect(statuses == [200, 304])
  }

  @Test func `cache off forgets, and a copy of the network keeps its own`() throws {
    var network = try network()
    _ = network.send(.get, "/notes/1")
    let copy = network
    _ = try network.carryOut("cache off")
    #expect(network.cache == nil)
    #expect(copy.cache?.entries.count == 1)
  }
}
