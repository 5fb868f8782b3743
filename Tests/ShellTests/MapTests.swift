import Curriculum
import Shell
import Terminal
import Testing
import Tutor

@Suite struct `The map of the lessons` {
  private let folder = CourseFolder(
    text: { name in
      switch name {
      case "course.yml": "format: 1\nid: c\ntitle: C\nlessons: [a, b, c, d]\n"
      case "worlds/w.yml": "host: h\nresources:\n  /x/{id}:\n"
      case "a.md": Self.lesson("a", after: "")
      case "b.md": Self.lesson("b", after: "a")
      case "c.md": Self.lesson("c", after: "a, b")
      case "d.md": "# Without front matter\n"
      default: nil
      }
    },
    names: { $0 == "worlds" ? ["w.yml"] : [] }
  )

  private static func lesson(_ id: String, after others: String) -> String {
    """
    ---
    id: \(id)
    title: Lesson \(id)
    minutes: 10
    prerequisites: [\(others)]
    world: w
    ---
    # Lesson \(id)

    Hello.

    ## Second step
    <!-- id: s -->

    Bye.

    """
  }

  /// Returns what a learner sees last who types these lines and then `lessons`.
  private func map(after lines: [String], _ setting: String = "learn a") throws -> String {
    let inputs = (lines + ["lessons"]).map { LineInput.line($0) }
    let (stage, _) = try Setting(setting).talk(typing: inputs, in: folder)
    return try #require(stage.screens.dropLast().last)
  }

  @Test func `shows where the learner is, what comes next and what is missing`() throws {
    let shown = try map(after: [])
    #expect(
      shown == """

          ▸  a  Lesson a      10 min  you are here, at 1 of 2
             b  Lesson b      10 min  after a
             c  Lesson c      10 min  after b
             d  has an error          run course check

          0 of 4 lessons done, about 30 minutes left.
          goto and the name of a lesson goes there.


        """
    )
  }

  @Test func `shows what is done`() throws {
    let shown = try map(after: ["", "", "", "goto b", ""])
    #expect(
      shown == """

          ✓  a  Lesson a      10 min  done
          ▸  b  Lesson b      10 min  you are here, at 2 of 2
             c  Lesson c      10 min  after b
             d  has an error          run course check

          1 of 4 lessons done, about 20 minutes left.
          goto and the name of a lesson goes there.


        """
    )
  }

  @Test func `tells what comes next at the end of a lesson`() throws {
    let (stage, _) = try Setting("learn a").talk(
      typing: ["", "", "goto b", "", ""].map { .line($0) },
      in: folder
    )
    #expect(stage.transcript.contains("Next: Lesson b, 10 minutes. goto b goes there."))
    #expect(stage.transcript.contains("Next: Lesson c, 10 minutes. goto c goes there."))
  }

  @Test func `says it in sentences where there is no room for a table`() throws {
    let shown = try map(after: [], "learn a columns 40")
    #expect(
      shown == """

          ▸ a: Lesson a, 10 min, you are here,
            at 1 of 2
          b: Lesson b, 10 min, after a
          c: Lesson c, 10 min, after b
          d: has an error, run course check

          0 of 4 lessons done, about 30 minutes
          left.
          goto and the name of a lesson goes
          there.


        """
    )
  }

  @Test func `says it in sentences where it is read aloud`() throws {
    let shown = try map(after: ["", "", ""], "learn a plain")
    #expect(
      shown == """

          a: Lesson a, 10 min, you are here, done
          b: Lesson b, 10 min, next
          c: Lesson c, 10 min, after b
          d: has an error, run course check

          1 of 4 lessons done, about 20 minutes left.
          goto and the name of a lesson goes there.


        """
    )
  }

  @Test func `is greeted with in a few rows`() throws {
    let course = try #require(Course.read(folder).course)
    let (stage, _) = try Setting("learn a").talk(typing: [], in: folder)
    let conversation = Conversation(
      with: Learner(name: "ann", programVersion: "1.0"),
      in: stage.surroundings,
      course: course,
      walk: nil,
      isScript: false
    )
    let before = try #require(stage.screens.last)
    conversation.greet(with: CourseMap(of: course, places: stage.places))
    #expect(
      stage.screens.last == before + """

          Lesson a 10 min · Lesson b 10 min · Lesson c 10 min · d. 0 of 4 lessons done,
            about 30 minutes left.

        """
    )
  }
}
