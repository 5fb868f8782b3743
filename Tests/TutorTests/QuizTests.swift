import Curriculum
import Testing
import Tutor

@Suite struct `Walking through a quiz` {
  private func rehearsal(of items: Set<String>) throws -> Rehearsal {
    let pool = QuestionPool(of: try .questions()).items(items)
    let quiz = try #require(pool.quiz(count: 10, seed: 1))
    return Rehearsal(Walk(quiz, instant: Walk.instant))
  }

  /// Returns the letter of an option of the question that waits.
  private func letter(of id: String, in rehearsal: Rehearsal) throws -> String {
    let entries = try #require(rehearsal.walk.openQuestion).sheet.entries
    return try #require(entries.first { $0.id == id }).label
  }

  @Test func `asks each question once and records the answer of its item`() throws {
    var quiz = try rehearsal(of: ["a/x"])
    #expect(
      quiz.handle(.arrived).map(\.summary) == [
        "restore", "keep a/x", "present First a", "heading First a 1/1", "prose",
        "options a:no b:yes",
      ]
    )
    let wrong = try letter(of: "no", in: quiz)
    let effects = quiz.handle(.answered(wrong)).map(\.summary)
    #expect(
      effects == [
        #"record wrong M1 ["no"] try 1 hints 0"#, "verdict wrong; feedback", "revealed b:yes",
      ]
    )
    #expect(quiz.walk.phase == .done)
    #expect(quiz.handle(.advanced).map(\.summary) == ["score 0/1 missed 1"])
    #expect(quiz.walk.isFinished)
  }

  @Test func `counts what was right, wrong and left out`() throws {
    var quiz = try rehearsal(of: ["a/x", "b/x", "c/x"])
    _ = quiz.handle(.arrived)
    _ = quiz.handle(.answered(try letter(of: "yes", in: quiz)))
    _ = quiz.handle(.advanced)
    _ = quiz.handle(.answered(try letter(of: "no", in: quiz)))
    _ = quiz.handle(.advanced)
    _ = quiz.handle(.askedForAnswer)
    let score = try #require(quiz.walk.score)
    #expect(score.rightCount == 1)
    #expect(score.gradedCount == 2)
    #expect(score.unansweredCount == 1)
    #expect(score.missed.map(\.misconceptions) == [["M1"]])
    #expect(score.missed.map(\.question.step.id) == [quiz.walk.lesson.steps[1].id])
    #expect(score.missed.map(\.question.step.clauses) == [["RFC 9110 §9.3.4"]])
  }

  @Test func `forgets an answer that is withdrawn, and grades none after it`() throws {
    var quiz = try rehearsal(of: ["a/x"])
    _ = quiz.handle(.arrived)
    _ = quiz.handle(.answered(try letter(of: "no", in: quiz)))
    _ = quiz.handle(.withdrew)
    #expect(quiz.walk.score?.unansweredCount == 1)
    _ = quiz.handle(.answered(try letter(of: "yes", in: quiz)))
    #expect(quiz.walk.score?.rightCount == 0)
    #expect(quiz.walk.score?.ungradedCount == 1)
    #expect(quiz.walk.score?.unansweredCount == 0)
  }

  @Test func `counts the first answer where a question is gone back to`() throws {
    var quiz = try rehearsal(of: ["a/x"])
    _ = quiz.handle(.arrived)
    _ = quiz.handle(.answered(try letter(of: "no", in: quiz)))
    _ = quiz.handle(.went(to: 0))
    _ = quiz.handle(.answered(try letter(of: "yes", in: quiz)))
    #expect(quiz.walk.score?.rightCount == 0)
  }

  @Test func `poses for other programs what it poses at the prompt`() throws {
    let pool = QuestionPool(of: try .questions())
    for seed in 0..<10 as Range<UInt64> {
      let quiz = try #require(pool.quiz(count: 6, seed: seed))
      var rehearsal = Rehearsal(Walk(quiz, instant: Walk.instant))
      _ = rehearsal.handle(.arrived)
      for index in quiz.questions.indices {
        let posed = try #require(quiz.posed(index, at: Walk.instant))
        let asked = try #require(rehearsal.walk.openQuestion)
        #expect(posed.sheet.entries.map(\.id) == asked.sheet.entries.map(\.id))
        _ = rehearsal.handle(.answered("a"))
        _ = rehearsal.handle(.advanced)
      }
    }
  }
}
