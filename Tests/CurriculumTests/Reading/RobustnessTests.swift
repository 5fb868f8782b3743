import HTTPSemantics
import Testing

@testable import Curriculum

@Suite struct `Reading damaged lessons` {
  @Test(arguments: ["put-replaces", "kinds"])
  func `never fails, points into the file, and gives no lesson with a diagnostic`(
    lesson: String
  ) throws {
    let folder = lesson == "kinds" ? CourseFolder.kinds : .checkout
    let course = try #require(Course.read(folder).course)
    let text = try #require(folder.text(lesson + ".md"))
    let steps = text.split(separator: "\n## ")
    var generator = LinearGenerator(state: 2026)
    for _ in 0..<3_000 {
      let step = try #require(steps.dropFirst().randomElement(using: &generator))
      let damaged = generator.damage(steps[0] + "\n## " + step + "\n")
      let reading = LessonReader.read(damaged, file: "l.md", course: course)
      #expect((reading.lesson == nil) == !reading.diagnostics.isEmpty)
      let lines = damaged.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      for diagnostic in reading.diagnostics {
        #expect((1...lines + 1).contains(diagnostic.position.line), "\(diagnostic)")
        #expect(diagnostic.position.column >= 1, "\(diagnostic)")
      }
    }
  }

  @Test(arguments: ["put-replaces", "kinds"])
  func `runs whatever can still be read`(lesson: String) throws {
    let folder = lesson == "kinds" ? CourseFolder.kinds : .checkout
    let text = try #require(folder.text(lesson + ".md"))
    var generator = LinearGenerator(state: 1)
    for _ in 0..<60 {
      let damaged = generator.damage(text)
      let course = CourseFolder(
        text: { $0 == lesson + ".md" ? damaged : folder.text($0) },
        names: { $0 == "worlds" ? folder.names($0) : [] }
      )
      let check = CourseCheck(of: course, at: Timestamp(seconds: 1_000_000))
      #expect(check.lessons >= 1 || !check.diagnostics.isEmpty)
    }
  }
}
