import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Commands of the laboratory` {
  @Test(arguments: [
    "fault drop-request", "fault drop-response x3", "fault truncate 20 GET", "fault reset always",
    "fault delay 3s", "fault delay 250ms PUT /users/53", "fault fail", "fault fail-after-write",
    "fault fail-after 2", "fault 503 1m 1/3", "fault 429 30s", "fault off", "pause off",
    "pause before write", "pause before reply PUT /users/53", "continue", "continue 2",
    "clock +25h", "clock +1d", "clock +90s", "cache on", "cache off", "cache clear",
    "handler django fixed", "as-client requests", "as-client browser form", "as-client off",
    "client B",
  ])
  func `a command is read as it is written`(line: String) throws {
    #expect(try LaboratoryCommand.read(line)?.text == line)
  }

  @Test(arguments: ["PUT /x", "again 2", "", "  ", "faults"])
  func `other lines are left to others`(line: String) throws {
    #expect(try LaboratoryCommand.read(line) == nil)
  }

  @Test(arguments: [
    ("fault", "it is not said what goes wrong"),
    ("fault fire", "there is no fault 'fire'"),
    ("fault truncate", "the number of bytes is missing"),
    ("fault delay soon", "how long is not said"),
    ("fault reset x0", "'x0' is no number of requests"),
    ("fault reset 1/0", "'1/0' is no chance"),
    ("fault reset put", "'put' is neither a method nor a path"),
    ("fault reset PUT /x y", "'y' is too much"),
    ("pause before", "the name of a step is missing"),
    ("continue x", "'x' is no number"),
    ("clock", "'clock' needs a time"),
    ("clock 25h", "'25h' is no time to move the clock by"),
    ("clock -1h", "the clock cannot go backwards"),
    ("cache", "it is not said what to do with the cache"),
    ("handler", "'handler' needs a name"),
    ("handler rails fixed", "there is no handler 'rails'"),
    ("handler django", "it is not said which version of django is to answer"),
    ("as-client", "'as-client' needs a name"),
    ("as-client netscape", "there is no client 'netscape'"),
    ("client", "the name of a client is missing"),
  ])
  func `what cannot be read is said, with what was expected`(line: String, sentence: String) {
    let error = #expect(throws: LaboratoryProblem.self) { try LaboratoryCommand.read(line) }
    #expect(error?.sentence == sentence)
    #expect(error?.help.isEmpty == false)
  }
}

@Suite struct `Commands that a request brings along` {
  @Test func `they are carried out before it, and faults happen to it`() {
    var network = Network.laboratory
    let delivery = network.send(
      .put,
      "/notes/1",
      "[]",
      fields: [Network.commandField: "clock +1h; fault drop-response"]
    )
    #expect(delivery.fate == .responseLost)
    #expect(network.clockOffset == 3_600_000)
    #expect(network.send(.get, "/notes/1").fate == .received)
  }

  @Test func `a request can let another one go on`() {
    var network = Network.laboratory
    let held = network.send(.put, "/notes/1", "[]", fields: [Network.commandField: "pause"])
    #expect(held.fate == .held(1))
    let delivery = network.send(
      .get,
      "/notes/1",
      fields: [Network.commandField: "continue 1"]
    )
    #expect(delivery.resumed.map(\.delivery.response?.status) == [200])
    #expect(delivery.response?.content == Array("[]".utf8))
  }

  @Test(arguments: ["Origin", "Referer", "Sec-Fetch-Site"])
  func `a page in a browser may give none, whatever its site is`(name: String) {
    var network = Network.laboratory
    let delivery = network.send(
      .get,
      "/notes/1",
      fields: [FieldName(name): "http://api.example.com", Network.commandField: "clock +1h"]
    )
    #expect(delivery.response?.status == 403)
    #expect(network.clockOffset == 0)
  }

  @Test(arguments: ["fly", "clock -1h", "client B", "continue", "clock +1h; fly"])
  func `what cannot be obeyed is 400, and nothing of it is done`(text: String) {
    var network = Network.laboratory
    let delivery = network.send(.put, "/notes/1", "[]", fields: [Network.commandField: text])
    #expect(delivery.response?.status == 400)
    #expect(network.clockOffset == 0)
    #expect(network.text(at: "/notes/1") == #"{"n":1}"#)
  }
}
