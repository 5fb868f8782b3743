import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `Requests that are held between two steps` {
  @Test func `RFC 9110 13: two writers with a pause lose an update without a precondition`() throws
  {
    var network = Network.laboratory
    _ = try network.carryOut("pause")
    #expect(network.send(.put, "/notes/1", #"{"n":"A"}"#).fate == .held(1))
    #expect(network.send(.put, "/notes/1", #"{"n":"B"}"#).response?.status == 200)
    let resumed = try network.carryOut("continue")
    #expect(resumed.map(\.delivery.response?.status) == [200])
    #expect(network.text(at: "/notes/1") == #"{"n":"A"}"#)
  }

  @Test func `RFC 9110 13.1.1: where precondition and write are one step, nothing is lost`() throws
  {
    var network = Network.laboratory
    let tag = try #require(network.send(.get, "/notes/1").response?.fields[.eTag])
    _ = try network.carryOut("pause")
    #expect(network.send(.put, "/notes/1", "{}", fields: [.ifMatch: tag]).fate == .held(1))
    #expect(network.send(.put, "/notes/1", "[]", fields: [.ifMatch: tag]).response?.status == 200)
    #expect(try network.carryOut("continue 1").map(\.delivery.response?.status) == [412])
    #expect(network.text(at: "/notes/1") == "[]")
  }

  @Test func `two held requests and a third: each is continued by its number`() throws {
    var network = Network.laboratory
    for (number, text) in [(1, "[1]"), (2, "[2]")] {
      _ = try network.carryOut("pause")
      #expect(network.send(.put, "/notes/1", text).fate == .held(number))
    }
    #expect(network.send(.put, "/notes/1", "[3]").fate == .received)
    #expect(network.held.map(\.number) == [1, 2])
    _ = try network.carryOut("continue 2")
    #expect(network.text(at: "/notes/1") == "[2]")
    _ = try network.carryOut("continue")
    #expect(network.text(at: "/notes/1") == "[1]")
    #expect(network.held.isEmpty)
  }

  @Test func `a pause before the reply holds what is done already`() throws {
    var network = Network.laboratory
    _ = try network.carryOut("pause before reply PUT")
    #expect(network.send(.get, "/notes/1").fate == .received)
    #expect(network.send(.put, "/notes/1", "[]").fate == .held(1))
    #expect(network.text(at: "/notes/1") == "[]")
    #expect(network.held.map(\.nextStep) == ["reply"])
  }

  @Test func `a fault waits for the held request`() throws {
    var network = Network.laboratory
    _ = try network.carryOut("fault drop-response")
    _ = try network.carryOut("pause")
    #expect(network.send(.put, "/notes/1", "[]").fate == .held(1))
    #expect(try network.carryOut("continue").map(\.delivery.fate) == [.responseLost])
  }

  @Test func `what is refused by the checks comes to the step before the write all the same`()
    throws
  {
    var network = Network.laboratory
    _ = try network.carryOut("pause")
    #expect(network.send(.patch, "/notes/1", "{}").fate == .held(1))
    #expect(try network.carryOut("continue").map(\.delivery.response?.status) == [415])
  }

  @Test func `nothing held is said, with what is held`() throws {
    var network = Network.laboratory
    #expect(throws: LaboratoryProblem("no request is held", help: "'pause' holds the next one")) {
      try network.carryOut("continue")
    }
    _ = try network.carryOut("pause")
    _ = network.send(.get, "/notes/1")
    #expect(throws: LaboratoryProblem("no request is held as #7", help: "held are 1")) {
      try network.carryOut("continue 7")
    }
  }
}
