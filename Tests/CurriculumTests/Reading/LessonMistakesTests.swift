import Curriculum
import Testing

@Suite struct `Mistakes in lessons` {
  @Test(
    arguments: AuthorMistake.inLessons + AuthorMistake.inComments + AuthorMistake.inFences
      + AuthorMistake.inOptions + AuthorMistake.inSteps + AuthorMistake.inQuestions
  )
  func `are named with their place and what was expected`(mistake: AuthorMistake) throws {
    let course = try #require(Course.read(.small(lesson: mistake.text)).course)
    let reading = course.lesson("l")
    #expect(reading.diagnostics.map(\.description) == mistake.diagnostics.map { "l.md:" + $0 })
    #expect(reading.lesson == nil)
  }

  @Test func `that is missing is said to be missing`() throws {
    let course = try #require(Course.read(.small()).course)
    let reading = course.lesson("nowhere")
    let expected = ["nowhere.md:1:1: error: there is no such file"]
    #expect(reading.diagnostics.map(\.description) == expected)
  }
}
