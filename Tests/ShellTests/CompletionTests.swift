import Shell
import Terminal
import Testing

@Suite struct `Completing a line` {
  @Test(arguments: [
    ("hi", ["hint"]), ("go", ["goto"]), ("PU", ["PUT"]),
    ("GET /api/us", ["/api/users/123", "/api/users"]),
    ("PUT /users/5", ["/users/53", "/users/54"]), ("state /lists/", ["/lists/1"]),
    ("goto ", ["put-replaces"]),
    ("help ", ["hint", "why", "again"]), ("hint ", []), ("again ", []), ("goto x", []),
    ("PUT /users/53 me", ["merge"]),
    ("PUT /users/53 If-N", ["If-None-Match:"]), ("xyz", []),
  ])
  func `offers what fits at the place`(line: String, texts: [String]) throws {
    let question = try question(after: [])
    #expect(complete(line, question).prefix(3) == texts[...])
  }

  @Test(arguments: [
    ("PUT /users/53 na", ["name="]), ("PUT /users/53 i", ["id:=", "If-Match:", "If-None-Match:"]),
    ("PUT /users/53 @", ["@ann.json", "@note.txt", "@notes/"]),
    ("PUT /users/53 @n", ["@note.txt", "@notes/"]),
    ("PATCH /users/53 content-type:application/m", ["content-type:application/merge-patch+json"]),
    ("GET /users/53 If-None-Match:{{", ["If-None-Match:{{id}}", "If-None-Match:{{ETag}}"]),
    ("GET /users/{{i", ["/users/{{id}}"]), ("GET /users/{{id}}", []),
    ("set x=.b", ["x=.body.id", "x=.body.name", "x=.body.email"]), ("set i", ["id="]),
    ("set x=.fields.E", ["x=.fields.ETag"]),
    ("what-if em", ["email="]), ("what-if If-N", ["If-None-Match:"]),
    ("header Pre", ["Prefer:"]), ("header Prefer:return=m", ["Prefer:return=minimal"]),
    ("unheader ", ["X-A"]), ("client ", ["A"]), ("switch ", ["main"]), ("show s", ["sorted"]),
    ("save n", ["note.txt", "notes/"]), ("set x=.body.id ", []),
    ("unset ", ["id"]), ("env ", ["test"]), ("unenv t", ["test"]),
    ("cd /users/", ["/users/53", "/users/54"]),
    ("GET /users/53 > n", ["note.txt", "notes/"]), ("wire >> ann", ["ann.json"]),
  ])
  func `knows what is laid out`(line: String, texts: [String]) throws {
    let question = try question(after: [
      .line("GET /users/53"), .line("set id=.body.id"), .line("header X-A:1"), .line("fork trial"),
      .line("env test"), .line("env general"),
    ])
    #expect(complete(line, question).prefix(3) == texts[...])
  }

  @Test(arguments: [
    ("PUT", "idempotent: the content becomes the state"),
    ("PUT /users/53 na", "now \"Lorem Ipsum\""),
    ("PUT /users/53 merge", "application/merge-patch+json"),
    ("PUT /users/53 If-M", "only if the state is one of these"),
    ("PUT /users/53 Expect:1", "ask before the content is sent"),
    ("goto put-r", "PUT replaces"), ("show br", "a line, and what changed"),
  ])
  func `says what it offers`(line: String, meaning: String) throws {
    let question = try question(after: [])
    let request = CompletionRequest(line: line, cursor: line.count)
    #expect(question.complete(request).first?.meaning == meaning)
  }

  @Test(arguments: [
    ("GET 5", ["53", "54"]), ("PUT 53 na", ["name="]),
    ("GET /users/5", ["/users/53", "/users/54"]),
    ("ls 5", ["53", "54"]), ("state 5", ["53", "54"]),
  ])
  func `knows the place among the targets`(line: String, texts: [String]) throws {
    let question = try question(after: [.line("cd /users")])
    #expect(complete(line, question).prefix(3) == texts[...])
  }

  @Test func `offers only commands that have something to do`() throws {
    #expect(complete("res", try question(after: [])) == ["reset"])
    #expect(complete("res", try question(after: [.line("play")])) == ["reset", "resume"])
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
