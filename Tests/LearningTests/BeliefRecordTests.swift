import Learning
import Testing

@Suite struct `The record of a wrong belief` {
  let match = Attempt.sample(1, item: "l/a", judgement: .wrong(misconceptions: ["M10"]))

  @Test func `says how often and when answers matched it`() {
    let again = Attempt.sample(5, item: "l/b", judgement: .wrong(misconceptions: ["M10", "M11"]))
    let beliefs = LearnerHistory([match, again]).beliefs(shownBy: [:])
    #expect(beliefs.map(\.misconception) == ["M10", "M11"])
    #expect(beliefs.map(\.count) == [2, 1])
    #expect(beliefs.map(\.first.milliseconds) == [1, 5])
    #expect(beliefs.map(\.last.milliseconds) == [5, 5])
    #expect(beliefs.map(\.refuted) == [nil, nil])
  }

  @Test func `names the latest match first`() {
    let later = Attempt.sample(5, item: "l/b", judgement: .wrong(misconceptions: ["M09"]))
    let beliefs = LearnerHistory([match, later]).beliefs(shownBy: [:])
    #expect(beliefs.map(\.misconception) == ["M09", "M10"])
  }

  @Test func `is refuted by a right answer to the same item`() {
    let right = Attempt.sample(2, item: "l/a")
    let later = Attempt.sample(3, item: "l/a")
    let belief = LearnerHistory([match, right, later]).beliefs(shownBy: [:]).first
    #expect(belief?.refuted == Instant(milliseconds: 2))
  }

  @Test func `is refuted by a right answer to another item that would show it`() {
    let history = LearnerHistory([match, .sample(2, item: "l/b")])
    #expect(history.beliefs(shownBy: [:]).first?.refuted == nil)
    let refuted = history.beliefs(shownBy: ["l/b": ["M10"]]).first?.refuted
    #expect(refuted == Instant(milliseconds: 2))
  }

  @Test func `is not refuted by a right answer before it`() {
    let earlier = Attempt.sample(1, item: "l/a")
    let later = Attempt.sample(2, item: "l/a", judgement: .wrong(misconceptions: ["M10"]))
    #expect(LearnerHistory([earlier, later]).beliefs(shownBy: [:]).first?.refuted == nil)
  }

  @Test func `is not refuted by a further try, which comes after the feedback`() {
    let second = Attempt.sample(2, item: "l/a", presentation: match.presentation.id)
    #expect(LearnerHistory([match, second]).beliefs(shownBy: [:]).first?.refuted == nil)
  }

  @Test func `is open again after another match`() {
    let right = Attempt.sample(2, item: "l/a")
    let again = Attempt.sample(3, item: "l/a", judgement: .wrong(misconceptions: ["M10"]))
    let belief = LearnerHistory([match, right, again]).beliefs(shownBy: [:]).first
    #expect(belief?.refuted == nil)
    #expect(belief?.count == 2)
  }

  @Test func `is gone if its answer is withdrawn, and never was if nothing was graded`() {
    let peeked = Attempt.sample(
      2,
      item: "l/a",
      judgement: .wrong(misconceptions: ["M11"]),
      triedFirst: true
    )
    let history = LearnerHistory([match, peeked, match.withdrawal(9)])
    #expect(history.beliefs(shownBy: [:]).isEmpty)
  }
}
