import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Environments of request files` {
  private static let text = #"""
    {
      "$shared": { "id": "53", "name": "Shared" },
      "test": { "name": "Test", "age": 30, "isNew": true },
      "live": {}
    }
    """#

  @Test func `are named sets of values, and what is shared is in all of them`() throws {
    let environments = try #require(RequestEnvironments(Array(Self.text.utf8)))
    #expect(environments.names == ["live", "test"])
    #expect(
      environments.values(of: "test")
        == ["id": "53", "name": "Test", "age": "30", "isNew": "true"]
    )
    #expect(environments.values(of: "live") == ["id": "53", "name": "Shared"])
    #expect(environments.values(of: "$shared") == nil)
    #expect(environments.values(of: "other") == nil)
  }

  @Test(arguments: ["", "[]", "{", #"{"a":1}"#, #"{"a":"b"}"#])
  func `are objects in an object`(text: String) {
    #expect(RequestEnvironments(Array(text.utf8)) == nil)
  }

  @Test func `stand behind the values of the file itself`() throws {
    let text = "@name = Own\nGET /users/{{id}}?name={{name}}&age={{age}}\n"
    let values = ["id": "53", "name": "Other", "age": "3{{0}}"]
    let file = try #require(RequestFile.read(Array(text.utf8), environment: values).file)
    let outcome = try #require(file.outcomes(in: .practice).first)
    #expect(outcome.exchange?.request?.target.text == "/users/53?name=Own&age=3{{0}}")
    #expect(RequestFile.read(Array(text.utf8)).problems.count == 2)
  }
}

@Suite struct `Requests that ask first` {
  private static let text = """
    GET /users/53

    ###
    # @note This is for good
    DELETE /users/53

    ###
    // @note
    GET /users/53

    """

  @Test func `are sent only when that is confirmed`() throws {
    let file = try #require(RequestFile.read(Array(Self.text.utf8)).file)
    #expect(file.requests.map(\.note) == [nil, "This is for good", ""])
    var asked: [String] = []
    let outcomes = file.outcomes(in: .practice) { request, message in
      asked.append("\(request.note ?? "-") \(message.method)")
      return message.method == .get
    }
    #expect(asked == ["This is for good DELETE", " GET"])
    #expect(outcomes.map(\.isGood) == [true, false, true])
    #expect(outcomes[1].exchange == nil)
    #expect(
      outcomes[1].failures.map(\.description) == [
        "5:1: expected a yes before it is sent, because of its # @note, found none"
      ]
    )
  }
}
