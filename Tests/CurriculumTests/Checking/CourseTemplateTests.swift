import Curriculum
import HTTPSemantics
import Testing

@Suite struct `The course from which authors begin` {
  @Test func `has nothing to mend`() {
    let check = CourseCheck(of: .template, at: Timestamp(seconds: 1_790_000_000))
    #expect(check.diagnostics.map(\.description) == [])
    #expect(check.lessons == 1)
    #expect(check.items == 3)
  }

  @Test func `shows the kinds of steps that every lesson has`() throws {
    let course = try #require(Course.read(.template).course)
    let lesson = try #require(course.lesson("first-lesson").lesson)
    #expect(lesson.steps.map(\.kind) == [.read, .read, .predict, .do, .choice])
    #expect(lesson.terms == ["representation"])
  }
}
