import Curriculum
import Foundation
import HTTPSemantics
import Shell
import Testing
import Tutor

@Suite struct `A quiz for other programs` {
  private func json(seed: UInt64 = 7, withAnswers: Bool = false) throws -> String {
    let course = try #require(Course.read(.kinds).course)
    let quiz = try #require(QuestionPool(of: course).quiz(count: 10, seed: seed))
    let instant = Timestamp(seconds: 1_790_000_000)
    return quiz.json(withAnswers: withAnswers, programVersion: "1.0", at: instant)
  }

  private func questions(in json: String) throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let object = try #require(document as? [String: Any])
    return try #require(object["questions"] as? [[String: Any]])
  }

  @Test func `has a question of every kind that can be judged by itself`() throws {
    let questions = try questions(in: try json())
    let kinds = questions.compactMap { $0["kind"] as? String }.sorted()
    #expect(
      kinds == [
        "blank", "choice", "choices", "match", "number", "order", "predict", "predict", "text",
        "which",
      ]
    )
    #expect(questions.allSatisfy { $0["instruction"] is String })
  }

  @Test func `tells nothing of what is right unless it is asked for`() throws {
    let silent = try questions(in: try json())
    let told = ["answer", "explanation", "clauses"]
    #expect(silent.allSatisfy { Set($0.keys).isDisjoint(with: told) })
    let telling = try questions(in: try json(withAnswers: true))
    #expect(telling.allSatisfy { Set($0.keys).isSuperset(of: told) })
    #expect(telling.allSatisfy { ($0["answer"] as? [Any])?.isEmpty == false })
  }

  @Test func `is the same for the same seed`() throws {
    #expect(try json(seed: 5) == json(seed: 5))
    #expect(try json(seed: 5) != json(seed: 6))
  }

  @Test func `has no member that its page does not name`() throws {
    #expect(try FormatPage("quiz-format").unknownNames(in: try json(withAnswers: true)) == [])
  }

  @Test func `says what is right as the server computes it`() throws {
    let questions = try questions(in: try json(withAnswers: true))
    let number = try #require(questions.first { $0["kind"] as? String == "number" })
    let answer = try #require(number["answer"] as? [[String: Any]])
    #expect(answer.compactMap { $0["text"] as? String } == ["412"])
  }
}
