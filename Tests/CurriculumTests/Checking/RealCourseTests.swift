import Curriculum
import HTTPSemantics
import Testing

@Suite struct `The course of this program` {
  @Test func `has no lesson with anything to mend`() throws {
    let course = try #require(Course.read(.checkout).course)
    let files = Set(course.lessonIDs.map { $0 + ".md" })
    let check = CourseCheck(of: .checkout, at: Timestamp(seconds: 1_790_000_000))
    let diagnostics = check.diagnostics.filter { files.contains($0.file) }
    #expect(diagnostics.map(\.description) == [])
    #expect(check.lessons == course.lessonIDs.count)
  }

  @Test func `reads the same with line ends of another system`() throws {
    let course = try #require(Course.read(.checkout).course)
    let text = try #require(CourseFolder.checkout.text("put-replaces.md"))
    let carried = text.replacing("\n", with: "\r\n")
    let reading = LessonReader.read(carried, file: "put-replaces.md", course: course)
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(reading.lesson?.steps.count == course.lesson("put-replaces").lesson?.steps.count)
  }
}
