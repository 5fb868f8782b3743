import Curriculum
import Testing

@Suite struct `The clauses of a question` {
  private func clauses(closing: String, feedback: String = "So.") throws -> [String] {
    let lesson =
      AuthorMistake.head + """
        ## S
        <!-- id: s kind: choice skill: s -->

        - [x] yes <!-- id: y -->
          > \(feedback)
        - [ ] no <!-- id: n misconception: M2 -->
          > No.

        \(closing)

        """
    let course = try #require(Course.read(.small(lesson: lesson)).course)
    return try #require(course.lesson("l").lesson?.steps.last).clauses
  }

  @Test(arguments: [
    ("It is so (RFC 9110, 9.3.4).", ["RFC 9110 §9.3.4"]),
    ("RFC 5789, section 2, and RFC 9110 §9.2.2.", ["RFC 5789 §2", "RFC 9110 §9.2.2"]),
    ("RFC 9110, 9.3.4; again RFC 9110, 9.3.4.", ["RFC 9110 §9.3.4"]),
    ("RFC 9110 says so, in 2022.", []),
  ])
  func `are those that the text behind it names`(closing: String, expected: [String]) throws {
    #expect(try clauses(closing: closing) == expected)
  }

  @Test func `are those of the feedback where the text behind it names none`() throws {
    #expect(try clauses(closing: "So it is.", feedback: "RFC 7396, 2.") == ["RFC 7396 §2"])
    #expect(try clauses(closing: "RFC 5789, 2.", feedback: "RFC 7396, 2.") == ["RFC 5789 §2"])
  }
}
