import Curriculum
import HTTPSemantics
import JSONDocument
import Laboratory
import Markup
import Testing

@Suite struct `Questions of every kind` {
  @Test(arguments: AnswerCase.all)
  func `read an answer, or take it for a typing error, and judge it`(answer: AnswerCase) throws {
    let question = try question(answer.step)
    guard let expected = answer.expected else {
      return #expect(question.answer(in: answer.line) == nil)
    }
    let given = try #require(question.answer(in: answer.line))
    guard case .judged(let assessment) = question.replying(to: given) else {
      return #expect(Bool(false), "a further question")
    }
    var words = [given.text(), assessment.score.short] + assessment.misconceptions
    if assessment.isUnknown { words.append("unknown") }
    #expect(words.joined(separator: " ") == expected)
    #expect(assessment.remarks.map(\.text) == answer.remarks)
  }

  @Test func `of an order never begin in it, and count what is in its place`() throws {
    for seed in UInt64(0)..<50 {
      let question = try question("order", seed: seed)
      let shown = question.sheet.entries.map(\.id)
      #expect(shown != ["read", "change", "send"])
      #expect(try assess("abc", question).score < 1)
      #expect(question.answer(in: "ab") == nil)
      #expect(question.answer(in: "aab") == nil)
      let letters = ["read", "change", "send"].map { id in
        question.sheet.entries.first { $0.id == id }?.label ?? ""
      }
      #expect(try assess(letters.joined(separator: " "), question).score == 1)
      let swapped = try assess(letters[1] + letters[0] + letters[2], question)
      #expect(swapped.score == 1.0 / 3)
      let remarks = ["One of the 3 is in its place.", "You have to know all of it."]
      #expect(swapped.remarks.map(\.text) == remarks)
    }
  }

  @Test func `of pairs never stand beside each other, and count the right ones`() throws {
    for seed in UInt64(0)..<50 {
      let question = try question("match", seed: seed)
      #expect(question.sheet.entries.map(\.id) != question.sheet.rows.map(\.id))
      let right = question.sheet.rows.map { row in
        row.label + (question.sheet.entries.first { $0.id == row.id }?.label ?? "")
      }
      #expect(try assess(right.reversed().joined(), question).score == 1)
      let wrong = [right[0], "2" + right[2].suffix(1), "3" + right[1].suffix(1)]
      let assessment = try assess(wrong.joined(separator: ", "), question)
      #expect(assessment.score == 1.0 / 3)
      #expect(assessment.remarks.map(\.text) == ["One of the 3 pairs is right."])
      for line in ["1a 2b", "1a 2a 3c", "1a 2b 4c", "1 2 3", "a1 b2 c3", "1a 1b 2c", "1a2b3"] {
        #expect(question.answer(in: line) == nil, "\(line)")
      }
    }
  }

  @Test func `in one's own words lead to the points, whose share is the score`() throws {
    let question = try question("explain")
    #expect(question.takesText)
    let text = try #require(question.answer(in: " It replaces. "))
    guard case .asks(let points) = question.replying(to: text) else {
      return #expect(Bool(false), "judged at once")
    }
    #expect(points.sheet.entries.map(\.id) == ["gone", "whole"])
    #expect(points.answer(in: "nothing") == nil)
    let none = try #require(points.answer(in: "none"))
    #expect(none == ["text": "It replaces.", "points": []])
    let assessment = try assess("a", points)
    #expect(assessment.score == 0.5)
    #expect(assessment.isFinal)
    #expect(
      assessment.remarks.map(\.text) == ["One of the 2 points is there.", "RFC 9110, 9.3.4."]
    )
  }

  @Test func `show their options in an order that the seed decides`() throws {
    let orders = try (UInt64(0)..<50).map { seed in
      try question("choice", seed: seed).sheet.entries.map(\.id)
    }
    #expect(Set(orders).count == 6)
    #expect(try question("choice", seed: 7).sheet.entries.map(\.id) == orders[7])
    #expect(try question("choice").sheet.entries.map(\.id) == ["put", "patch", "post"])
    let computed = try (UInt64(0)..<50).map { seed in
      try question("predict", seed: seed).sheet.entries.map(\.id)
    }
    #expect(Set(computed).count == 6)
    for seed in UInt64(0)..<50 {
      #expect(try question("which", seed: seed).sheet.entries.map(\.id) == ["first", "second"])
    }
  }

  @Test func `keep the fingerprint of their key, whatever the order`() throws {
    var digests: Set<String> = []
    let steps = try lesson().steps.filter { $0.kind != .read && $0.kind != .do }
    for step in steps {
      let name = String(step.id.dropFirst("kinds/".count))
      let digest = try question(name).keyDigest
      #expect(try question(name, seed: 1).keyDigest == digest)
      digests.insert(digest)
    }
    #expect(digests.count == steps.count)
  }

  @Test func `come out as their lesson says`() {
    let check = CourseCheck(of: .kinds, at: Timestamp(seconds: 1_790_000_000))
    #expect(check.diagnostics.map(\.description) == [])
    #expect(check.items == 11)
  }

  private func lesson() throws -> Lesson {
    let course = try #require(Course.read(.kinds).course)
    let reading = course.lesson("kinds")
    #expect(reading.diagnostics.map(\.description) == [])
    return try #require(reading.lesson)
  }

  private func question(_ name: String, seed: UInt64? = nil) throws -> PosedQuestion {
    let lesson = try lesson()
    let world = try #require(Course.read(.kinds).course?.worlds[lesson.world])
    let step = try #require(lesson.steps.first { $0.id == "kinds/" + name })
    let circumstances = PosedQuestion.Circumstances(
      start: step.start(in: world),
      instant: Timestamp(seconds: 1_790_000_000),
      seed: seed
    )
    return try #require(step.question(in: circumstances))
  }

  private func assess(_ line: String, _ question: PosedQuestion) throws -> Assessment {
    let answer = try #require(question.answer(in: line))
    guard case .judged(let assessment) = question.replying(to: answer) else {
      throw Unjudged()
    }
    return assessment
  }
}

extension Double {
  /// The number without a fraction that says nothing.
  fileprivate var short: String {
    self == rounded() ? String(Int(self)) : String(self)
  }
}

/// An answer that leads to a further question instead of a judgement.
private struct Unjudged: Error {}

extension Remark {
  /// The remark without its markup, behind its label.
  fileprivate var text: String {
    switch self {
    case .sentence(let sentence): return sentence
    case .feedback(let label, let blocks):
      let text = blocks.map { block in
        if case .paragraph(let inlines) = block.kind { inlines.plainText } else { "" }
      }
      return ([label].compactMap { $0 } + text).joined(separator: " ")
    }
  }
}
