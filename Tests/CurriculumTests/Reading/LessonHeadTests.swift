import Curriculum
import Testing

@Suite struct `The head of a lesson` {
  private func head(_ text: String) throws -> LessonHead? {
    try #require(Course.read(.small(lesson: text)).course).head(of: "l")
  }

  private static let text = """
    ---
    id: l
    title: L
    minutes: 5
    prerequisites: [k]
    world: w
    ---
    # L

    """

  @Test(arguments: [text, text.replacing("\n", with: "\r\n"), text + "## A step without an id\n"])
  func `is read without the rest`(text: String) throws {
    let head = try #require(try head(text))
    #expect(head.title == "L")
    #expect(head.minutes == 5)
    #expect(head.prerequisites == ["k"])
  }

  @Test func `says as much as the whole lesson`() throws {
    let course = try #require(Course.read(.checkout).course)
    for id in course.lessonIDs {
      let lesson = try #require(course.lesson(id).lesson)
      let head = try #require(course.head(of: id))
      #expect(head.title == lesson.title)
      #expect(head.minutes == lesson.minutes)
      #expect(head.prerequisites == lesson.prerequisites)
    }
  }

  @Test(arguments: [
    "", "# L\n", "---\ntitle: L\n", "---\nid: l\n---\n", "---\ntitle: L\nminutes: many\n---\n",
    "---\ntitle: [\n---\n",
  ])
  func `is not there if it cannot be read`(text: String) throws {
    #expect(try head(text)?.title == nil)
  }

  @Test func `takes fifteen minutes if nothing else is said`() throws {
    #expect(try head("---\ntitle: L\n---\n")?.minutes == 15)
  }
}
