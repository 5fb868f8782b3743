import Learning
import Testing

@Suite struct `The history of a learner` {
  let first = Attempt.sample(1, judgement: .wrong(misconceptions: ["M10", "M11"]))
  let second = Attempt.sample(2, judgement: .right)
  let other = Attempt.sample(
    3,
    item: "put-replaces/status",
    judgement: .wrong(misconceptions: ["M10"])
  )

  @Test func `an empty log says nothing`() {
    let history = LearnerHistory()
    #expect(history.answers.isEmpty)
    #expect(history.latestAnswers.isEmpty)
    #expect(history.misconceptionMatches.isEmpty)
    #expect(history.tally == LearnerHistory.Tally())
  }

  @Test func `the latest answer to each item counts as its result`() {
    let history = LearnerHistory([first, other, second])
    #expect(history.answers == [first, other, second])
    #expect(
      history.latestAnswers == ["put-replaces/what-remains": second, "put-replaces/status": other]
    )
  }

  @Test func `misconceptions keep the moments of all their matches`() {
    let history = LearnerHistory([first, second, other])
    #expect(
      history.misconceptionMatches == [
        "M10": [first.instant, other.instant],
        "M11": [first.instant],
      ]
    )
  }

  @Test func `answers are counted by verdict`() throws {
    let half = Attempt.sample(4, judgement: try #require(Judgement(score: 0.5)))
    let history = LearnerHistory([first, second, other, half])
    #expect(history.tally == LearnerHistory.Tally(right: 1, partly: 1, wrong: 2))
  }

  @Test func `an answer given after running the request stands but is not graded`() {
    let peeked = Attempt.sample(5, judgement: .wrong(misconceptions: ["M10"]), triedFirst: true)
    let history = LearnerHistory([peeked])
    #expect(history.latestAnswers[peeked.presentation.item] == peeked)
    #expect(history.tally == LearnerHistory.Tally())
    #expect(history.misconceptionMatches.isEmpty)
  }

  @Test func `a withdrawn answer never was, and the one before it counts again`() {
    let history = LearnerHistory([first, second, second.withdrawal(9)])
    #expect(history.answers == [first])
    #expect(history.latestAnswers[first.presentation.item] == first)
    #expect(history.tally == LearnerHistory.Tally(wrong: 1))
  }

  @Test func `a withdrawal counts even before its answer, as after a merge of logs`() {
    let history = LearnerHistory([first.withdrawal(9), first, second])
    #expect(history.answers == [second])
  }

  @Test func `the withdrawal of a withdrawal brings nothing back`() {
    let withdrawal = first.withdrawal(9)
    let history = LearnerHistory([first, withdrawal, withdrawal.withdrawal(10)])
    #expect(history.answers.isEmpty)
  }

  @Test func `a withdrawal tells whose answer it takes back, and has no judgement`() {
    let withdrawal = first.withdrawal(9)
    #expect(withdrawal.kind == .withdrawal(of: first.id))
    #expect(withdrawal.id == .sample(9))
    #expect(withdrawal.learner == first.learner)
    #expect(withdrawal.presentation == first.presentation)
    #expect(withdrawal.instant == Instant(milliseconds: 9))
    #expect(withdrawal.judgement == nil)
    #expect(first.judgement == .wrong(misconceptions: ["M10", "M11"]))
  }

  @Test func `moments are ordered`() {
    #expect(Instant(milliseconds: -1) < Instant(milliseconds: 0))
  }

  @Test func `appending one by one is the same as creating from all, at every length`() {
    var generator = FixedGenerator(state: 7)
    var log: [Attempt] = []
    var history = LearnerHistory()
    for number in UInt64(1)...60 {
      let earlier = log.randomElement(using: &generator)
      let isAnswer = Bool.random(using: &generator)
      let attempt = isAnswer ? nil : earlier?.withdrawal(number)
      log.append(attempt ?? .sample(number, item: "lesson/\(number % 5)"))
      history.append(log[log.count - 1])
      let gone = Set(log.compactMap(\.withdrawnID))
      #expect(history == LearnerHistory(log))
      #expect(history.answers == log.filter { $0.judgement != nil && !gone.contains($0.id) })
    }
  }
}

extension Attempt {
  fileprivate var withdrawnID: UniqueID? {
    if case .withdrawal(let id) = kind { id } else { nil }
  }
}
