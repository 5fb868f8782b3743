import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `Things that go wrong between client and server` {
  @Test func `RFC 9110 9.2.2: a lost request leaves the state, and the client without an answer`()
    throws
  {
    var network = Network.laboratory
    _ = try network.carryOut("fault drop-request")
    let delivery = network.send(.put, "/notes/1", #"{"n":2}"#)
    #expect(delivery.fate == .requestLost)
    #expect(delivery.reply == nil && delivery.response == nil)
    #expect(network.text(at: "/notes/1") == #"{"n":1}"#)
    #expect(network.origins[0].journal.entries.isEmpty)
  }

  @Test func `RFC 9110 9.2.2: a lost response leaves the change, which the client cannot know`()
    throws
  {
    var network = Network.laboratory
    _ = try network.carryOut("fault drop-response")
    let delivery = network.send(.put, "/notes/1", #"{"n":2}"#)
    #expect(delivery.fate == .responseLost)
    #expect(delivery.reply?.response.status == 200)
    #expect(delivery.response == nil)
    #expect(network.text(at: "/notes/1") == #"{"n":2}"#)
    #expect(network.send(.put, "/notes/1", #"{"n":2}"#).fate == .received)
  }

  @Test func `RFC 9112 8: a truncated response is none`() throws {
    var network = Network.laboratory
    _ = try network.carryOut("fault truncate 3")
    #expect(network.send(.get, "/notes/1").fate == .truncated(3))
    _ = try network.carryOut("fault truncate 300")
    #expect(network.send(.get, "/notes/1").fate == .received)
  }

  @Test(arguments: [("503", 503, "60"), ("503 5s", 503, "5"), ("429 2m", 429, "120")])
  func `RFC 9110 10.2.3: a refusal for the time being says when to come back`(
    words: String,
    status: Int,
    seconds: String
  ) throws {
    var network = Network.laboratory
    _ = try network.carryOut("fault " + words)
    let response = network.send(.put, "/notes/1", "{}").response
    #expect(response?.status.code == status)
    #expect(response?.fields[.retryAfter] == seconds)
    #expect(response?.fields[.contentType] == "application/problem+json")
    #expect(network.text(at: "/notes/1") == #"{"n":1}"#)
  }

  @Test(arguments: [("fail", #"{"n":1}"#), ("fail-after-write", #"{"n":2}"#)])
  func `RFC 9110 15.6.1: a 500 does not tell whether the state changed`(
    words: String,
    state: String
  ) throws {
    var network = Network.laboratory
    _ = try network.carryOut("fault " + words)
    #expect(network.send(.put, "/notes/1", #"{"n":2}"#).response?.status == 500)
    #expect(network.text(at: "/notes/1") == state)
  }

  @Test func `a delay is told, and nothing waits here`() throws {
    var network = Network.laboratory
    _ = try network.carryOut("fault delay 3s")
    let delivery = network.send(.get, "/notes/1")
    #expect(delivery.reply?.delay == 3_000)
    #expect(delivery.fate == .received)
  }

  @Test func `a fault happens as often as it says, to the requests that it names`() throws {
    var network = Network.laboratory
    _ = try network.carryOut("fault drop-response x2 PUT /notes/2")
    #expect(network.send(.put, "/notes/1", "{}").fate == .received)
    #expect(network.send(.get, "/notes/2").fate == .received)
    #expect(network.send(.put, "/notes/2", "{}").fate == .responseLost)
    #expect(network.send(.put, "/notes/2", "{}").fate == .responseLost)
    #expect(network.send(.put, "/notes/2", "{}").fate == .received)
    #expect(network.faults.isEmpty)
  }

  @Test func `chance is the same for the same network`() throws {
    var network = Network.laboratory
    _ = try network.carryOut("fault drop-request 1/3")
    var copy = network
    let fates = (0..<60).map { _ in network.send(.get, "/notes/1").fate }
    #expect(fates == (0..<60).map { _ in copy.send(.get, "/notes/1").fate })
    let lost = fates.count { $0 == .requestLost }
    #expect((5...40).contains(lost))
  }

  @Test func `fault off takes back what did not happen`() throws {
    var network = Network.laboratory
    _ = try network.carryOut("fault reset always")
    #expect(network.send(.get, "/notes/1").fate == .reset)
    _ = try network.carryOut("fault off")
    #expect(network.send(.get, "/notes/1").fate == .received)
  }
}
