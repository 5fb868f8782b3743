import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Running a request file` {
  /// A request whose response is known: 200, with fields and `{"name":"Ann","tags":["a"]}`.
  private static let request = """
    # @given /users/53 {"name":"Ann","tags":["a"]}
    # @name ann
    GET /users/53

    """

  @Test(arguments: [
    "# HTTP/1.1 200 OK",
    "// HTTP/1.1 200",
    "# HTTP/1.1 200\n# content-type: application/json\n# ETag: ~^\"",
    "# HTTP/1.1 200\n# no Location",
    "# HTTP/1.1 200\n# /name \"Ann\"\n# /tags/0 ~^.$\n# /tags [ \"a\" ]",
    "# HTTP/1.1 200\n#\n# {\"tags\": [\"a\"], \"name\": \"Ann\"}",
    "# HTTP/1.1 200\n#\n# {\n#   \"tags\": [\"a\"],\n#   \"name\": \"Ann\"\n# }\n\n# A remark.",
    "# HTTP/1.1 200\n#\n# ~Ann",
    "# HTTP/1.1 200\n# ETag: {{ann.response.headers.ETag}}",
    "# HTTP/1.1 200\n#\n# {{ann.response.body}}",
  ])
  func `as expected`(expectation: String) throws {
    #expect(try failures(of: Self.request + expectation) == [])
  }

  @Test(arguments: [
    ("# HTTP/1.1 404", ["4:3: expected status 404 Not Found, found 200 OK"]),
    (
      "# HTTP/1.1 200\n# Location: /x\n# Content-Type: text/plain",
      [
        "5:13: expected the field 'Location: /x', found none",
        "6:17: expected the field 'Content-Type: text/plain', found 'application/json'",
      ]
    ),
    (
      "# HTTP/1.1 200\n# no Content-Type\n# no content",
      [
        "5:3: expected no field Content-Type, found 'application/json'",
        "6:3: expected no content, found 27 bytes",
      ]
    ),
    (
      "# HTTP/1.1 200\n# /name \"Bob\"\n# /tags/1 \"b\"\n# /name ~^B",
      [
        "5:9: expected /name to be \"Bob\", found \"Ann\"",
        "6:11: expected /tags/1 to be \"b\", found no such value",
        "7:9: expected /name to be ~^B, found \"Ann\"",
      ]
    ),
    (
      "# HTTP/1.1 200\n#\n# {\"name\":\"Ann\"}",
      [
        "6:3: expected the content {\"name\":\"Ann\"}, "
          + "found {\"name\":\"Ann\",\"tags\":[\"a\"]}"
      ]
    ),
    (
      "# HTTP/1.1 200\n# Vary: {{ann.response.headers.Location}}",
      ["5:9: expected the field Location in the response to 'ann', found none"]
    ),
  ])
  func `not as expected`(expectation: String, expected: [String]) throws {
    #expect(try failures(of: Self.request + expectation) == expected)
  }

  @Test func `what a reference does not find keeps its request from being sent`() throws {
    let text =
      Self.request + """
        ###
        # @name next
        GET /users/{{ann.response.body.id}}
        ###
        GET /users/{{next.response.body.id}}
        ###
        GET {{ann.response.body.name}}@x/y
        """
    #expect(
      try failures(of: text) == [
        "6:12: expected /id in the content of the response to 'ann', "
          + "found {\"name\":\"Ann\",\"tags\":[\"a\"]}",
        "8:12: expected a response to 'next', found none",
        "10:5: expected a host, found a user name",
      ]
    )
  }

  @Test func `what is given holds before the request`() throws {
    let text = """
      # @given /users/53 absent
      PUT /users/53
      Content-Type: application/json

      {}

      # HTTP/1.1 201
      """
    #expect(try failures(of: text) == [])
  }

  @Test func `a request that gets no response is told, and the next one is sent`() throws {
    struct Lost: Error, CustomStringConvertible {
      var description: String { "The connection was lost." }
    }
    let file = try #require(RequestFile.read(Array("GET /1\n###\nGET /2".utf8)).file)
    let outcomes = file.run(
      in: RequestFileSetting(
        defaultHost: "localhost",
        instant: Timestamp(seconds: 0),
        random: { 0 },
        give: { _, _ in },
        send: { _ in throw Lost() }
      )
    )
    #expect(
      outcomes.flatMap(\.failures).map { "\($0) \($0.help)" } == [
        "1:1: expected a response, found none The connection was lost.",
        "3:1: expected a response, found none The connection was lost.",
      ]
    )
  }

  private func failures(of text: String) throws -> [String] {
    let reading = RequestFile.read(Array(text.utf8))
    #expect(reading.problems == [])
    let outcomes = try #require(reading.file).outcomes(in: .practice)
    return outcomes.flatMap(\.failures).map(\.description)
  }
}
