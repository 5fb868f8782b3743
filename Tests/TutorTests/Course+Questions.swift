import Curriculum
import Learning
import Testing

extension Course {
  /// Returns a course of three lessons `a`, `b` and `c`, each with two questions `x` and `y` and a task.
  ///
  /// The questions `x` are about the skill `s` and the misconception M1, the others about `t` and M2.
  static func questions() throws -> Course {
    var texts = [
      "course.yml": "format: 1\nid: c\ntitle: C\nlessons: [a, b, c]\n",
      "skills.yml": "s: can do it\nt: can do that\nu: can do the rest\n",
      "misconceptions.yml": """
      M1: {belief: PUT merges., refutation: It replaces.}
      M2: {belief: PUT is safe., refutation: It is not.}
      M3: {belief: PUT appends., refutation: It does not.}

      """,
      "worlds/w.yml": "host: h\nresources:\n  /x/{id}:\n",
    ]
    for (id, before) in [("a", ""), ("b", "a"), ("c", "a, b")] {
      texts[id + ".md"] = lesson(id, after: before)
    }
    let folder = CourseFolder(text: { [texts] in texts[$0] }, names: { _ in ["w.yml"] })
    let reading = Course.read(folder)
    #expect(reading.diagnostics.map(\.description) == [])
    return try #require(reading.course)
  }

  private static func lesson(_ id: String, after other: String) -> String {
    """
    ---
    id: \(id)
    title: Lesson \(id)
    minutes: 10
    prerequisites: [\(other)]
    world: w
    ---
    # Lesson \(id)

    ## First \(id)
    <!-- id: x version: 2 kind: choice skill: s -->

    Which?

    - [ ] no <!-- id: no misconception: M1 -->
      > No.
    - [x] yes <!-- id: yes -->
      > Yes (RFC 9110, 9.3.4).

    ## Second \(id)
    <!-- id: y kind: choice skill: t -->

    Which?

    - [ ] no <!-- id: no misconception: M2 -->
      > No.
    - [x] yes <!-- id: yes -->
      > Yes.

    ## Task \(id)
    <!-- id: z kind: do skill: u -->

    <!-- state /x/1 -->
    ```json
    1
    ```
    <!-- hint: Which method replaces? -->

    <details>

    ```http
    PUT /x/1
    Content-Type: application/json

    1
    ```
    </details>

    """
  }
}

extension Attempt {
  /// Returns an answer to an item, given at a minute and wrong if misconceptions are named.
  static func answer(
    _ item: String,
    at minute: Int64,
    version: Int = 1,
    matching misconceptions: [String] = []
  ) -> Attempt {
    var generator = LinearGenerator(state: UInt64(minute))
    return Attempt(
      id: UniqueID(using: &generator),
      learner: "Ann",
      presentation: Presentation(
        id: UniqueID(using: &generator),
        course: "c",
        item: item,
        itemVersion: version,
        keyDigest: "",
        seed: 0
      ),
      tryNumber: 1,
      kind: .answer(
        json: "[]",
        judgement: misconceptions.isEmpty ? .right : .wrong(misconceptions: misconceptions)
      ),
      milliseconds: 1,
      instant: Instant(milliseconds: minute * 60_000),
      programVersion: "1.0"
    )
  }
}

extension Place {
  /// Returns a place in a lesson, reached at a minute.
  static func at(_ step: String, of lesson: String, minute: Int64, isDone: Bool = false) -> Place {
    let instant = Instant(milliseconds: minute * 60_000)
    return Place(
      learner: "Ann",
      course: "c",
      lesson: lesson,
      step: "\(lesson)/\(step)",
      finished: isDone ? instant : nil,
      instant: instant
    )
  }
}
