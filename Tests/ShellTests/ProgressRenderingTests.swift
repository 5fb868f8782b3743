import Curriculum
import Foundation
import Learning
import Shell
import Terminal
import Testing
import Tutor

@Suite struct `A report on progress` {
  /// The moment at which the reports are made.
  private static let now = Instant(milliseconds: 10 * 86_400_000)

  /// Returns an answer to an item of the course of all kinds, given some minutes ago.
  private func answer(
    _ item: String,
    minutesAgo: Int64,
    matching misconceptions: [String] = []
  ) -> Attempt {
    var generator = LinearGenerator(state: UInt64(minutesAgo))
    return Attempt(
      id: UniqueID(using: &generator),
      learner: "ann",
      presentation: Presentation(
        id: UniqueID(using: &generator),
        course: "kinds",
        item: "kinds/" + item,
        itemVersion: 1,
        keyDigest: "",
        seed: 0
      ),
      tryNumber: 1,
      kind: .answer(
        json: "[]",
        judgement: misconceptions.isEmpty ? .right : .wrong(misconceptions: misconceptions)
      ),
      milliseconds: 1,
      instant: Instant(milliseconds: Self.now.milliseconds - minutesAgo * 60_000),
      programVersion: "1.0"
    )
  }

  /// The log of a learner who believed two things, and believes one of them still.
  private var attempts: [Attempt] {
    [
      answer("choice", minutesAgo: 3_000, matching: ["M10"]),
      answer("predict", minutesAgo: 1_500, matching: ["M10"]),
      answer("choices", minutesAgo: 130, matching: ["M19", "M77"]),
      answer("predict", minutesAgo: 5),
      answer("gone", minutesAgo: 0),
    ]
  }

  private func progress(_ attempts: [Attempt]) throws -> CourseProgress {
    let place = Place(
      learner: "ann",
      course: "kinds",
      lesson: "kinds",
      step: "kinds/text",
      instant: Self.now
    )
    let course = try #require(Course.read(.kinds).course)
    let places = attempts.isEmpty ? [] : [place]
    return CourseProgress(of: course, attempts: attempts, places: places)
  }

  @Test func `says what is known, believed and missed`() throws {
    let rendering = ProgressRendering(Rendition(columns: 80), at: Self.now)
    #expect(
      rendering.text(of: try progress(attempts), learner: "ann") == """

          Every kind of question                                                     ann

            5 answers: 2 right, 3 wrong. 1 of the questions is no longer asked.

          Lessons
              kinds  Every kind of question  5 min  at 4 of 12
            0 of 1 lesson done, about 5 minutes left.

          What answers tell about skills
            put.replace  says what PUT does to a representation that exists: 1 of 4
              right, last ✗ ✗ ✗ ✓

          What answers took for true
            M19  PATCH is idempotent. Once, 2 hours ago: open
            M77  The course no longer knows this one. Once, 2 hours ago: open
            M10  PUT with some members updates just these. 2 times, last 1 day ago:
              answered rightly 5 minutes ago

          What was missed when it was asked last
            kinds/choice  One right option, 2 days ago
            kinds/choices  All that are right, 2 hours ago
            methodical quiz --missed asks it again.

        """
    )
  }

  @Test func `of nobody says how to begin`() throws {
    let rendering = ProgressRendering(Rendition(columns: 80), at: Self.now)
    #expect(
      rendering.text(of: try progress([]), learner: nil) == """

          Every kind of question

            Nothing is recorded yet. methodical starts the first lesson.

          Lessons
              kinds  Every kind of question  5 min  next
            0 of 1 lesson done, about 5 minutes left.

        """
    )
  }

  @Test(arguments: [20, 40, 80], [true, false])
  func `fits the width of a terminal`(columns: Int, isPlain: Bool) throws {
    let rendition = Rendition(columns: columns, isPlain: isPlain)
    let text = ProgressRendering(rendition, at: Self.now)
      .text(of: try progress(attempts), learner: "ann")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns })
  }

  @Test func `for other programs has all members that its page names`() throws {
    let json = try progress(attempts).json(learner: "ann", programVersion: "1.0")
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let object = try #require(document as? [String: Any])
    #expect(object["learner"] as? String == "ann")
    #expect(object["outdated"] as? Int == 1)
    let beliefs = try #require(object["beliefs"] as? [[String: Any]])
    #expect(beliefs.map { $0["misconception"] as? String } == ["M19", "M77", "M10"])
    #expect(beliefs.map { $0["count"] as? Int } == [1, 1, 2])
    #expect(beliefs.map { $0["refuted"] is NSNull } == [true, true, false])
    let missed = try #require(object["missed"] as? [[String: Any]])
    #expect(missed.map { $0["item"] as? String } == ["kinds/choice", "kinds/choices"])
    #expect(try FormatPage("progress-report").unknownNames(in: json) == [])
  }
}
