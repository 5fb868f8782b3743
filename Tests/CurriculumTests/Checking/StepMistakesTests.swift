import Curriculum
import HTTPSemantics
import Testing

@Suite struct `Checking the steps of a course` {
  @Test(arguments: AuthorMistake.inRuns + AuthorMistake.inKeys)
  func `names what does not come out as written`(mistake: AuthorMistake) {
    let check = CourseCheck(of: .small(lesson: mistake.text), at: Timestamp(seconds: 1_000_000))
    #expect(check.diagnostics.map(\.description) == mistake.diagnostics.map { "l.md:" + $0 })
  }

  @Test func `counts what it checked`() {
    let lesson =
      AuthorMistake.head + """
        ## S
        <!-- id: s -->
        ```http
        PUT /x/1
        Content-Type: application/json

        {}
        ```
        ```console
        again 2
        ```
        ## T
        <!-- id: t kind: choice skill: s -->

        - [x] yes <!-- id: y -->
          > So.
        - [ ] no <!-- id: n misconception: M2 -->
          > So.

        """
    let check = CourseCheck(of: .small(lesson: lesson), at: Timestamp(seconds: 1_000_000))
    #expect(check.diagnostics.map(\.description) == [])
    #expect(check.lessons == 1)
    #expect(check.items == 1)
    #expect(check.requests == 3)
    #expect(check.statements == 0)
  }
}
