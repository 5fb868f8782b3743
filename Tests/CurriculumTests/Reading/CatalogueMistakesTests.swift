import Curriculum
import Testing

@Suite struct `Mistakes in the files of a course` {
  @Test(arguments: AuthorMistake.inCourses)
  func `of course-yml are named`(mistake: AuthorMistake) {
    expect(mistake, in: "course.yml")
  }

  @Test(arguments: AuthorMistake.inSkills)
  func `of skills-yml are named`(mistake: AuthorMistake) {
    expect(mistake, in: "skills.yml")
  }

  @Test(arguments: AuthorMistake.inMisconceptions)
  func `of misconceptions-yml are named`(mistake: AuthorMistake) {
    expect(mistake, in: "misconceptions.yml")
  }

  @Test(arguments: AuthorMistake.inStatements)
  func `of the catalogue of statements are named`(mistake: AuthorMistake) throws {
    let folder = CourseFolder.small(changing: ["statements/t.md": mistake.text])
    let diagnostics = try #require(Course.read(folder).course).statements().diagnostics
    #expect(diagnostics.map(\.description) == mistake.diagnostics.map { "statements/t.md:" + $0 })
  }

  @Test func `leave the course unusable only if it has no id, title or known format`() {
    for text in ["", "format: 2\nid: c\ntitle: C\n", "format: 1\nid: c\n", "format: 1\ntitle: C\n"]
    {
      #expect(Course.read(.small(changing: ["course.yml": text])).course == nil)
    }
    #expect(Course.read(.small(changing: ["skills.yml": "- a"])).course != nil)
  }

  @Test func `that is not there at all is one of them`() {
    let reading = Course.read(CourseFolder([:]))
    #expect(reading.course == nil)
    let expected = ["course.yml:1:1: error: there is no such file"]
    #expect(reading.diagnostics.map(\.description) == expected)
  }

  private func expect(_ mistake: AuthorMistake, in file: String) {
    let diagnostics = Course.read(.small(changing: [file: mistake.text])).diagnostics
    #expect(diagnostics.map(\.description) == mistake.diagnostics.map { file + ":" + $0 })
  }
}
