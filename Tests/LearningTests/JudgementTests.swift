import Learning
import Testing

@Suite struct `Judging an answer` {
  struct Case: CustomTestStringConvertible {
    let score: Double
    let verdict: Judgement.Verdict?
    var testDescription: String { "\(score)" }
  }

  @Test(arguments: [
    Case(score: 0, verdict: .wrong),
    Case(score: .leastNonzeroMagnitude, verdict: .partly),
    Case(score: 0.5, verdict: .partly),
    Case(score: 1 - .ulpOfOne, verdict: .partly),
    Case(score: 1, verdict: .right),
    Case(score: -.leastNonzeroMagnitude, verdict: nil),
    Case(score: 1 + .ulpOfOne, verdict: nil),
    Case(score: .infinity, verdict: nil),
    Case(score: .nan, verdict: nil),
  ])
  func `the verdict follows from a score from 0 to 1, and other scores make none`(row: Case) {
    #expect(Judgement(score: row.score)?.verdict == row.verdict)
  }

  @Test func `wrong answers name the misconceptions that predict them`() {
    let judgement = Judgement.wrong(misconceptions: ["M10", "M02"])
    #expect(judgement == Judgement(score: 0, misconceptions: ["M10", "M02"]))
    #expect(Judgement.right == Judgement(score: 1))
  }
}
