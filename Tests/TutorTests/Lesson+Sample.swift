import Curriculum
import HTTPSemantics
import Laboratory
import Testing
import Tutor

extension Walk {
  /// The instant of every request in these tests.
  static let instant = Timestamp(seconds: 1_790_000_000)

  /// Returns a walk through a lesson that has a step of each kind, from one of its steps on.
  static func sample(at step: String? = nil) throws -> Walk {
    let texts = ["course.yml": course, "skills.yml": skills, "misconceptions.yml": beliefs]
      .merging(["worlds/w.yml": world, "l.md": lesson]) { $1 }
    let folder = CourseFolder(
      text: { texts[$0] },
      names: { $0 == "worlds" ? ["w.yml"] : [] }
    )
    let reading = Course.read(folder)
    #expect(reading.diagnostics.map(\.description) == [])
    let course = try #require(reading.course)
    let check = CourseCheck(of: folder, at: instant)
    #expect(check.diagnostics.map(\.description) == [])
    let lesson = try #require(course.lesson("l").lesson)
    let network = try #require(course.worlds["w"])
    return Walk(lesson, in: network, at: step.map { "l/" + $0 }, instant: instant)
  }

  private static let course = "format: 1\nid: c\ntitle: C\nlessons: [l]\n"
  private static let skills = "s: can do it\n"
  private static let beliefs = """
    M1: {belief: PUT merges., refutation: It replaces., rules: {put: merge}}
    M2: {belief: PUT is safe., refutation: It is not.}

    """
  private static let world = "host: h\nresources:\n  /x/{id}:\nstate:\n  /x/1: {a: 0}\n"

  private static let lesson = """
    ---
    id: l
    title: L
    world: w
    ---
    # L

    Hello.

    ## Read
    <!-- id: read -->
    <!-- given /x/1 -->
    ```json
    {"a": 1, "b": 1}
    ```

    First this.

    ```http
    GET /x/1
    ```

    Then that.

    ```http
    PUT /x/1
    Content-Type: application/json

    {"a": 2}
    ```
    ```console
    again 1
    ```

    That was it.

    ## Predict
    <!-- id: predict kind: predict skill: s -->
    <!-- given /x/1 -->
    ```json
    {"a": 1, "b": 1}
    ```

    ```http
    PUT /x/1
    Content-Type: application/json

    {"a": 2}
    ```

    What is there?

    - [ ] both <!-- id: both outcome: state={"a":2,"b":1} misconception: M1 -->
      > Not both.
    - [ ] one <!-- id: one outcome: state={"a":2} -->
      > Just one.

    <!-- hint: Replace. -->

    So it is.

    ```http
    DELETE /x/1
    ```

    ## Choose
    <!-- id: choose kind: choice skill: s -->

    Which?

    - [ ] no <!-- id: no misconception: M2 -->
      > No.
    - [x] yes <!-- id: yes -->
      > Yes.

    ## Task
    <!-- id: task version: 2 kind: do skill: s -->
    <!-- given /x/1 -->
    ```json
    {"a": 1}
    ```

    Add a member.

    <!-- state /x/1 -->
    ```json
    {"a": 1, "b": 2}
    ```
    <!-- hint: One. -->
    <!-- hint: Two. -->

    <details>

    ```http
    PUT /x/1
    Content-Type: application/json

    {"a": 1, "b": 2}
    ```
    </details>

    Well done.

    ## Way
    <!-- id: way kind: do skill: s -->

    Make it with one PUT.

    <!-- state /x/2 -->
    ```json
    1
    ```
    <!-- journal: PUT /x/2 ×1 -->
    <!-- hint: PUT. -->

    <details>

    ```http
    PUT /x/2
    Content-Type: application/json

    1
    ```
    </details>

    ## End
    <!-- id: end -->

    Bye.

    """
}
