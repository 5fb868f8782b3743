import HTTPSemantics
import Terminal
import Testing

@testable import Shell

@Suite struct `Keeping what is laid out for the next time` {
  private static let lines = [
    "set id=53", "header Prefer:return=minimal", "env test", "set id=54", "header X-Env:1", "env",
    "client B", "header X-B:2", "cd /users", "show brief",
  ]

  private func talk(
    _ lines: [String],
    after session: [UInt8]? = nil,
    _ setting: String = "play"
  ) throws -> Stage {
    try Setting(setting).talk(typing: lines.map { .line($0) }, after: session).stage
  }

  @Test func `everything is there again, and said`() throws {
    let kept = try #require(try talk(Self.lines).session)
    let stage = try talk(["GET {{id}}", "client", "env"], after: kept)
    let screen = stage.transcript
    #expect(
      screen.contains(
        "Kept from last time: 1 value, 1 field, 1 environment, the place /users, that"
      )
    )
    #expect(screen.contains("play /users ▸ GET {{id}}"))
    #expect(screen.contains("GET /users/54 → 200 OK"))
    #expect(screen.contains("You are client B, of A, B."))
    #expect(screen.contains("▸  test  id=54  X-Env:1  X-B:2"))
    #expect(stage.session == kept)
  }

  @Test func `what is written is what is read`() throws {
    var workbench = Workbench()
    workbench.values = ["a": "1", "empty": "", "odd": "\"\u{1B}\n"]
    workbench.environments = ["test": .init(values: ["b": "2"], fields: ["X-A": "1"])]
    workbench.enter("test")
    workbench.become("B")
    workbench.current.fields = ["X-B": "1", "Accept": "a, b"]
    workbench.place = TargetPlace().going(to: "/users/53")
    workbench.detail = try #require(Detail().choosing("Hb")?.choosing("sorted"))
    let record = workbench.record
    #expect(try SessionRecord(Array(record.text.utf8)) == record)
    #expect(record.clients == ["A": [:], "B": ["X-B": "1", "Accept": "a, b"]])
  }

  @Test(arguments: [
    "header Authorization: Bearer practice-writer", "header Cookie: id=hidden1",
    "set token=hidden2", "set secret=hidden3", "set where=http://ann:hidden4@example.com/",
    "header X-Api-Key: hidden5", "set password=hidden6", "set x='Basic aGlkZGVuNw=='",
  ])
  func `a secret is never written, and that is no fault`(line: String) throws {
    let stage = try talk(["env test", line, "env general", line, "set a=1"])
    let text = String(decoding: try #require(stage.session), as: UTF8.self)
    #expect(!["hidden", "practice-writer", "aGlkZGVuNw"].contains(where: text.contains))
    #expect(text.contains("\"a\": \"1\""))
  }

  @Test(arguments: [
    "", "{", "[]", "null", #"{"format":1}"#, #"{"format":2}"#, "\u{0}\u{1}",
    #"{"format":1,"client":"A","clients":{"A":[["a b","c"]]},"values":{},"environments":{},"#
      + #""place":"","show":[]}"#,
  ])
  func `a damaged file is said, and costs nothing else`(text: String) throws {
    let stage = try talk(["GET /users/53"], after: Array(text.utf8))
    #expect(stage.transcript.contains("What was kept from last time is not used"))
    #expect(stage.transcript.contains("200 OK"))
    #expect(stage.session == Array(text.utf8))
  }

  @Test func `a read-only folder is said once`() throws {
    let stage = try talk(["set a=1", "set b=2"], after: nil, "play readonly")
    let sentence = "What you lay out cannot be kept for the next time: the folder is read-only."
    #expect(stage.transcript.ranges(of: sentence).count == 1)
    #expect(stage.session == nil)
  }

  @Test func `nothing is written before something is laid out`() throws {
    #expect(try talk(["GET /users/53", "again"]).session == nil)
  }

  @Test func `a script begins with nothing and leaves nothing`() throws {
    let kept = try #require(try talk(Self.lines).session)
    let stage = try talk(["set c=3", "env"], after: kept, "play script")
    #expect(stage.transcript.contains("There is no environment."))
    #expect(stage.session == kept)
  }

  @Test func `unset * forgets all of it when that is confirmed`() throws {
    let kept = try #require(try talk(Self.lines).session)
    #expect(try talk(["unset *", "n"], after: kept).session == kept)
    let emptied = try #require(try talk(["unset *", "y"], after: kept).session)
    #expect(try SessionRecord(emptied) == SessionRecord())
  }
}
