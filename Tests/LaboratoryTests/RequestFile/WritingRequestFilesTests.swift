import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `Writing exchanges as a request file` {
  private let instant = Timestamp(seconds: 1_790_000_000)

  @Test func `it holds what was sent, and the statuses`() throws {
    let writer = try write([
      "GET /users/53", "PUT /users/53 {\"name\":\"Bob\"}", "GET http://localhost:80/users/53",
      "OPTIONS *",
    ])
    #expect(
      writer.text == """
        # These requests were saved from a conversation. Each run starts from a fresh server.
        @host = http://api.example.com

        ### 1. GET /users/53
        GET {{host}}/users/53

        # HTTP/1.1 200 OK

        ### 2. PUT /users/53
        PUT {{host}}/users/53
        Content-Type: application/json

        {"name":"Bob"}

        # HTTP/1.1 200 OK

        ### 3. GET http://localhost:80/users/53
        GET http://localhost:80/users/53

        # HTTP/1.1 200 OK

        ### 4. OPTIONS *
        OPTIONS *
        Host: api.example.com

        # HTTP/1.1 204 No Content

        """
    )
  }

  @Test func `what another run brings anew becomes a reference`() throws {
    var network = Network.practice
    var exchanges = try send(["GET /users/53", "POST /orders {\"item\":\"book\"}"], to: &network)
    let tag = try #require(exchanges[0].response?.fields[.eTag])
    let date = try #require(exchanges[0].response?.fields[.lastModified])
    let location = try #require(exchanges[1].response?.fields[.location])
    exchanges += try send(
      [
        "PUT /users/53 If-Match:'\(tag), \"x\"' {\"name\":\"Bob\"}",
        "PUT /users/53 If-Match:'\(tag)' {\"name\":\"Cid\"}",
        "GET /users/53 If-Modified-Since:'\(date)'", "GET \(location)",
      ],
      to: &network
    )
    let text = RequestFileWriter(exchanges, startingFrom: .practice).text
    #expect(text.contains("# @name request1\nGET {{host}}/users/53\n"))
    #expect(text.contains("If-Match: {{request1.response.headers.ETag}}, \"x\"\n"))
    #expect(text.contains("If-Modified-Since: {{request1.response.headers.Last-Modified}}\n"))
    #expect(text.contains("GET {{host}}{{request2.response.headers.Location}}\n"))
    try expectSameStatuses(exchanges, text)
  }

  @Test func `secrets are left out, practice tokens stay`() throws {
    let writer = try write([
      "GET /users/53 Authorization:'Bearer writer'", "GET /users/53 Authorization:'Bearer s3cret'",
      "GET /users/53 Authorization:'Basic YTpi'", "GET /users/53 Authorization:s3cret",
      "GET /users/53 Cookie:sid=s3cret Referer:http://ann:s3cret@example.com/",
      "PUT /users/54 {\"url\":\"https://ann:s3cret@example.com/\"}",
    ])
    #expect(!writer.text.contains("s3cret"))
    #expect(!writer.text.contains("YTpi"))
    for line in [
      "# Secrets are not saved: write yours here.\n@secret = secret",
      "Authorization: Bearer writer",
      "Authorization: Bearer {{secret}}", "Authorization: Basic {{secret}}",
      "Authorization: {{secret}}", "Cookie: {{secret}}",
      "Referer: http://{{secret}}@example.com/",
      "{\"url\":\"https://{{secret}}@example.com/\"}",
    ] {
      #expect(writer.text.contains(line + "\n"))
    }
  }

  @Test(arguments: [
    "plain", "two\nlines\n", "\n\nempty lines around\n\n", "a\r\nb", "# no comment", "// none",
    "a\n### no separator", "< no.file", "> {% no script %}", "{{name}} and {{{x}}}",
    "tab\tand \\ and {{", " space before", "\u{FEFF}mark", "e\u{301}", "",
  ])
  func `every text is content as it was`(text: String) throws {
    var network = Network.practice
    let draft = DraftRequest(
      .put,
      "/notes/1",
      fields: ["Content-Type": "text/plain"],
      content: Array(text.utf8)
    )
    let request = UserAgent.strict.request(from: draft, defaultHost: "api.example.com").request
    let exchange = network.exchange(request, at: instant)
    let writer = RequestFileWriter([exchange], startingFrom: .practice)
    #expect(writer.count == 1)
    let file = try #require(RequestFile.read(Array(writer.text.utf8)).file)
    let outcome = try #require(file.outcomes(in: .practice).first)
    #expect(outcome.exchange?.request?.content == Array(text.utf8))
    #expect(outcome.failures == [])
  }

  @Test func `where the state was set in between, it is given`() throws {
    var network = Network.practice
    var exchanges = try send(["DELETE /users/53"], to: &network)
    network.setState(at: "/users/53", to: ["name": "Dan"])
    network.setState(at: "/users/54", to: ["name": "Eve"])
    exchanges += try send(["GET /users/53", "DELETE /users/54"], to: &network)
    network.setState(at: "/users/53", to: nil)
    exchanges += try send(["GET /users/53"], to: &network)
    let text = RequestFileWriter(exchanges, startingFrom: .practice).text
    #expect(text.contains("\n# @given /users/53 {\"name\":\"Dan\"}\n"))
    #expect(text.contains("\n# @given /users/54 {\"name\":\"Eve\"}\nGET"))
    #expect(text.contains("\n# @given /users/53 absent\nGET"))
    try expectSameStatuses(exchanges, text)
  }

  @Test func `what no such file can say is counted and named`() throws {
    var network = Network.practice
    let fields: Fields = ["Host": "api.example.com", "Content-Type": "text/plain"]
    let binary = RequestMessage(.put, "/notes/1", fields: fields, content: [0xFF])
    var refused = network.exchange(binary, at: instant)
    refused.request = nil
    let withoutHost = RequestMessage(.get, "/users/53")
    let writer = RequestFileWriter(
      [
        network.exchange(binary, at: instant), refused, network.exchange(withoutHost, at: instant),
      ],
      startingFrom: .practice
    )
    #expect(writer.count == 0)
    #expect(writer.omissions == [1, 2, 3])
    #expect(writer.text.contains("### 2. not saved\n# Its bytes cannot be said in such a file.\n"))
  }

  private func write(_ lines: [String]) throws -> RequestFileWriter {
    var network = Network.practice
    let exchanges = try send(lines, to: &network)
    let writer = RequestFileWriter(exchanges, startingFrom: .practice)
    #expect(writer.count == lines.count)
    try expectSameStatuses(exchanges, writer.text)
    return writer
  }

  private func send(_ lines: [String], to network: inout Network) throws -> [Exchange] {
    try lines.map { line in
      let draft = try #require(RequestNotation.parse(line, final: true).draft)
      let agent = UserAgent.strict
      let request = agent.request(from: draft, defaultHost: network.defaultHost).request
      return network.exchange(request, at: instant)
    }
  }

  private func expectSameStatuses(_ exchanges: [Exchange], _ text: String) throws {
    let reading = RequestFile.read(Array(text.utf8))
    #expect(reading.problems == [])
    let outcomes = try #require(reading.file).outcomes(in: .practice)
    #expect(outcomes.map { $0.exchange?.response?.status } == exchanges.map(\.response?.status))
    #expect(outcomes.allSatisfy { $0.request.isChecked && $0.isGood })
  }
}
