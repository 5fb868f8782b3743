import Shell
import Terminal
import Testing

@Suite struct `Completing a line` {
  @Test(arguments: [
    ("hi", ["hint"]), ("go", ["goto"]), ("PU", ["PUT"]),
    ("GET /api/us", ["/api/users/123", "/api/users"]),
    ("PUT /users/5", ["/users/53", "/users/54"]), ("state /lists/", ["/lists/1"]),
    ("goto ", ["put-replaces"]),
    ("help ", ["all"]), ("hint ", []), ("again ", []), ("goto x", []),
    ("PUT /users/53 me", ["merge"]),
    ("PUT /users/53 If-N", ["If-None-Match:"]), ("xyz", []),
  ])
  func `offers what fits at the place`(line: String, texts: [String]) throws {
    let question = try question(after: [])
    #expect(complete(line, question).prefix(3) == texts[...])
  }

  @Test func `offers only commands that have something to do`() throws {
    #expect(complete("res", try question(after: [])) == ["reset"])
    #expect(complete("res", try question(after: [.line("play")])) == ["resume"])
    #expect(complete("aga", try question(after: [])) == [])
    #expect(complete("aga", try question(after: [.line("GET /users/53")])) == ["again"])
  }

  @Test func `looks at nothing behind the cursor`() throws {
    let question = try question(after: [])
    let completions = question.complete(CompletionRequest(line: "hi /users", cursor: 2))
    #expect(completions.map(\.text) == ["hint"])
  }

  private func complete(_ line: String, _ question: Question) -> [String] {
    question.complete(CompletionRequest(line: line, cursor: line.count)).map(\.text)
  }

  /// Returns what is asked at the first prediction when these lines have been typed.
  private func question(after inputs: [LineInput]) throws -> Question {
    let setting = try Setting("learn put-replaces at predict-members")
    return try #require(try setting.talk(typing: inputs).stage.questions.last)
  }
}
