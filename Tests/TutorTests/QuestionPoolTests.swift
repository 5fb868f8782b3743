import Curriculum
import Testing
import Tutor

@Suite struct `The questions of a quiz` {
  private func ids(_ quiz: Quiz?) -> [String] { quiz?.questions.map(\.step.id) ?? [] }

  @Test func `are those that can be judged by themselves`() throws {
    let pool = QuestionPool(of: try .questions())
    #expect(pool.questions.map(\.step.id) == ["a/x", "a/y", "b/x", "b/y", "c/x", "c/y"])
  }

  @Test(arguments: [
    (["b"], ["b/x", "b/y"]), (["s"], ["a/x", "b/x", "c/x"]), (["M2"], ["a/y", "b/y", "c/y"]),
    (["m2", "A"], ["a/x", "a/y", "b/y", "c/y"]), ([], ["a/x", "a/y", "b/x", "b/y", "c/x", "c/y"]),
  ])
  func `can be about lessons, skills and misconceptions`(
    topics: [String],
    expected: [String]
  )
    throws
  {
    let pool = try QuestionPool(of: try .questions()).about(topics)
    #expect(pool.questions.map(\.step.id) == expected)
  }

  @Test func `are not there for a topic that is unknown, or that nothing asks about`() throws {
    let pool = QuestionPool(of: try .questions())
    #expect(throws: TopicProblem.unknown("M22", nearest: "M2")) { try pool.about(["M22"]) }
    #expect(throws: TopicProblem.unknown("elephant", nearest: nil)) {
      try pool.about(["a", "elephant"])
    }
    #expect(throws: TopicProblem.withoutQuestion("M3")) { try pool.about(["M3"]) }
    #expect(throws: TopicProblem.withoutQuestion("u")) { try pool.about(["u"]) }
  }

  @Test func `are the same for the same seed, and others for others`() throws {
    let pool = QuestionPool(of: try .questions())
    let draws = (0..<20).map { ids(pool.quiz(count: 3, seed: $0)) }
    #expect(draws == (0..<20).map { ids(pool.quiz(count: 3, seed: $0)) })
    #expect(Set(draws).count > 10)
  }

  @Test func `are of all lessons as far as they can be, each once`() throws {
    let pool = QuestionPool(of: try .questions())
    for seed in 0..<20 as Range<UInt64> {
      let three = try #require(pool.quiz(count: 3, seed: seed))
      #expect(Set(three.questions.map(\.lesson)) == ["a", "b", "c"])
      let five = ids(pool.quiz(count: 5, seed: seed))
      #expect(Set(five).count == 5)
    }
  }

  @Test func `are no more than there are`() throws {
    let pool = QuestionPool(of: try .questions())
    let quiz = try #require(pool.quiz(count: 100_000, seed: 1))
    #expect(ids(quiz).sorted() == pool.questions.map(\.step.id))
    #expect(quiz.available == 6)
  }

  @Test func `can be some items only, or none`() throws {
    let pool = QuestionPool(of: try .questions())
    #expect(ids(pool.items(["b/y", "gone/x"]).quiz(count: 10, seed: 1)) == ["b/y"])
    #expect(ids(pool.items(["gone/x"]).quiz(count: 10, seed: 1)) == [])
    #expect(ids(pool.quiz(count: 0, seed: 1)) == [])
  }
}
