import HTTPSemantics
import Laboratory
import Shell
import Terminal
import Testing

@Suite struct `Showing what the practice server does` {
  private static let network = Network(origins: [
    OriginServer(
      site: Site(host: "h", templates: [ResourceTemplate("/notes/{id}")])
    )
  ])

  /// Returns the line of a request to a network in which `/notes/1` is there or not.
  private func line(
    _ request: RequestMessage,
    exists: Bool = false,
    hasStates: Bool = true,
    columns: Int = 120
  ) -> String {
    var network = Self.network
    if exists { _ = network.respond(to: put(#"{"n":1}"#), at: Timestamp(seconds: 0)) }
    let before = network
    let reply = network.respond(to: request, at: Timestamp(seconds: 0))
    let exchange = Exchange(
      request: request,
      requestBytes: [],
      response: reply.response,
      responseBytes: [],
      decisions: reply.decisions,
      before: before,
      after: network
    )
    return line(of: exchange, hasStates: hasStates, columns: columns)
  }

  private func line(of exchange: Exchange, hasStates: Bool = true, columns: Int = 120) -> String {
    TrafficRendering(Rendition(columns: columns))
      .line(of: exchange, at: "12:00:00", from: "127.0.0.1:9", hasStates: hasStates).string
  }

  private func put(_ content: String = #"{"n":2}"#) -> RequestMessage {
    RequestMessage(
      .put,
      "/notes/1",
      fields: [.host: "h", .contentType: "application/json"],
      content: Array(content.utf8)
    )
  }

  @Test func `A line tells what came of the state`() {
    let delete = RequestMessage(.delete, "/notes/1", fields: [.host: "h"])
    let get = RequestMessage(.get, "/notes/1", fields: [.host: "h"])
    let start = "12:00:00 "
    let end = "  127.0.0.1:9"
    #expect(line(put()) == start + "PUT /notes/1 → 201 Created  created" + end)
    #expect(line(put(), exists: true) == start + "PUT /notes/1 → 200 OK  changed" + end)
    #expect(line(delete, exists: true) == start + "DELETE /notes/1 → 204 No Content  removed" + end)
    #expect(line(get, exists: true) == start + "GET /notes/1 → 200 OK" + end)
    #expect(line(get) == start + "GET /notes/1 → 404 Not Found  RFC 9110, 15.5.5" + end)
  }

  @Test func `What is not known is not told`() {
    #expect(line(put(), hasStates: false).contains("201 Created  change not recorded  127"))
  }

  @Test func `Bytes that are no request are shown harmlessly, and shortened`() {
    let bytes = Array(("GET /\u{1B}[2J" + String(repeating: "a", count: 500) + "\r\n\r\n").utf8)
    let exchange = Exchange(
      request: nil,
      requestBytes: bytes,
      response: ResponseMessage(400),
      responseBytes: [],
      decisions: [],
      before: Self.network,
      after: Self.network
    )
    let line = line(of: exchange, columns: 80)
    #expect(line.hasPrefix("12:00:00 GET /"))
    #expect(!line.unicodeScalars.contains("\u{1B}"))
    #expect(line.width <= 80)
  }
}
