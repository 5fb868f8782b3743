import Curriculum
import HTTPSemantics
import JSONDocument
import Laboratory
import Markup
import Testing

@Suite struct `Reading a lesson` {
  @Test(arguments: [
    ("status=201", [Outcome.status(201)]),
    ("statuses=201,200", [.statuses([201, 200])]),
    ("statuses=201, 200", [.statuses([201, 200])]),
    ("state=absent", [.state(path: nil, nil)]),
    ("state /x/1=absent and count /list=2", [.state(path: "/x/1", nil), .count(path: "/list", 2)]),
    (#"state={"a": "salt and  pepper"}"#, [.state(path: nil, ["a": "salt and  pepper"])]),
    (#"state={"a": "kind: \"b\" = c"}"#, [.state(path: nil, ["a": #"kind: "b" = c"#])]),
    ("status=200 and state=[1, 2]", [.status(200), .state(path: nil, [1, 2])]),
  ])
  func `takes what options claim, documents whole`(text: String, outcomes: [Outcome]) throws {
    let step = try step(
      """
      <!-- id: s kind: predict skill: s -->
      ```http
      GET /x/1
      ```

      - [ ] one <!-- id: a outcome: \(text) misconception: M2 -->
        > So.
      - [ ] two <!-- id: b outcome: status=200 -->
        > So.

      """
    )
    #expect(step.options.first?.outcomes == outcomes)
  }

  @Test func `keeps the order of text, requests and what is shown after the verdict`() throws {
    let step = try step(
      """
      <!-- id: s version: 3 kind: predict skill: s -->
      <!-- given /x/1 absent -->

      Before.

      ```http
      PUT /x/1 HTTP/1.1
      Content-Type: application/json

      {"a": 1}
      ```
      ```console
      clock +90m
      again 2
      ```

      Which?

      - [ ] one <!-- id: a outcome: status=201 misconception: M2 -->
        > No.
      - [ ] two <!-- id: b outcome: status=200 -->
        > Yes.

      <!-- hint: Think. -->
      <!-- note: this is for authors -->
      ```http
      HTTP/1.1 200
      ETag: ~.
      ```
      <!-- absent: Location, Prefer -->
      <!-- state /x/1 -->
      ```json
      {"a": 1}
      ```

      After.

      ```http
      GET /x/1
      ```

      """
    )
    #expect(step.id == "l/s")
    #expect(step.version == 3)
    #expect(step.skills == ["s"])
    #expect(step.given.map(\.path) == ["/x/1"])
    #expect(step.hints.map(\.text) == ["Think."])
    #expect(step.passages.map(kind) == ["prose", "PUT ×3", "prose"])
    #expect(step.closing.map(kind) == ["prose", "GET ×1"])
    let example = try #require(step.examples.first)
    let request = try #require(example.request)
    #expect(String(decoding: request.content, as: UTF8.self) == #"{"a": 1}"#)
    #expect(example.expected?.absentFields == [.location, "Prefer"])
    #expect(example.states.first?.document == ["a": 1])
    #expect(step.closing.last?.example?.commands == [.clock(5_400)])
  }

  @Test func `takes text behind the solution of a task for what is said when it is done`() throws {
    let step = try step(
      """
      <!-- id: s kind: do skill: s -->

      Do it.

      <!-- state /x/1 absent -->
      <!-- journal: DELETE /x/1 ×1 -->
      <!-- hint: Try. -->

      <details><summary>A way to do it</summary>

      Like this.

      ```http
      DELETE /x/1
      ```

      </details>

      Well done.

      """
    )
    #expect(step.passages.map(kind) == ["prose"])
    #expect(step.closing.map(kind) == ["prose"])
    #expect(step.solutions.map(\.count) == [1])
    #expect(step.goal?.states.map(\.path) == ["/x/1"])
    #expect(step.goal?.journal.map(\.description) == ["DELETE /x/1 once"])
  }

  private func step(_ text: String) throws -> Curriculum.Step {
    let lesson = AuthorMistake.head + "## S\n" + text
    let reading = try #require(Course.read(.small(lesson: lesson)).course).lesson("l")
    #expect(reading.diagnostics.map(\.description) == [])
    return try #require(reading.lesson?.steps.last)
  }

  private func kind(_ passage: Passage) -> String {
    passage.example.map { "\($0.request?.method.name ?? "") ×\($0.count)" } ?? "prose"
  }
}
