import Learning
import Testing

@Suite struct `What came of each item` {
  @Test func `is one result for each time that it was asked`() throws {
    let wrong = Attempt.sample(1, item: "l/a", judgement: .wrong())
    let right = Attempt.sample(2, item: "l/a")
    let other = Attempt.sample(3, item: "l/b", judgement: .wrong())
    let records = LearnerHistory([wrong, right, other]).itemRecords
    #expect(records.keys.sorted() == ["l/a", "l/b"])
    #expect(records["l/a"]?.results.map(\.verdict) == [.wrong, .right])
    #expect(records["l/a"]?.isMissed == false)
    #expect(records["l/b"]?.isMissed == true)
  }

  @Test func `is the first try, since the others come after its feedback`() throws {
    let first = Attempt.sample(1, item: "l/a", judgement: .wrong())
    let second = Attempt.sample(2, item: "l/a", presentation: first.presentation.id)
    let record = try #require(LearnerHistory([first, second]).itemRecords["l/a"])
    #expect(record.results.map(\.verdict) == [.wrong])
    #expect(record.isMissed)
  }

  @Test func `is what was graded and not taken back`() {
    let peeked = Attempt.sample(1, item: "l/a", judgement: .wrong(), triedFirst: true)
    let withdrawn = Attempt.sample(2, item: "l/b", judgement: .wrong())
    #expect(LearnerHistory([peeked, withdrawn, withdrawn.withdrawal(3)]).itemRecords.isEmpty)
  }

  @Test func `is in the order of time, also in a log into which another was merged`() throws {
    let late = Attempt.sample(9, item: "l/a")
    let early = Attempt.sample(1, item: "l/a", judgement: .wrong())
    let record = try #require(LearnerHistory([late, early]).itemRecords["l/a"])
    #expect(record.results.map(\.instant.milliseconds) == [1, 9])
    #expect(!record.isMissed)
  }

  @Test func `can be had for one version of it`() throws {
    let old = Attempt.sample(1, item: "l/a", judgement: .wrong(), version: 1)
    let new = Attempt.sample(2, item: "l/a", version: 2)
    let record = try #require(LearnerHistory([old, new]).itemRecords["l/a"])
    #expect(record.ofVersion(1)?.isMissed == true)
    #expect(record.ofVersion(2)?.results.map(\.verdict) == [.right])
    #expect(record.ofVersion(3) == nil)
  }

  @Test func `is missed if only a part of it was right`() throws {
    let half = Attempt.sample(1, item: "l/a", judgement: try #require(Judgement(score: 0.5)))
    #expect(LearnerHistory([half]).itemRecords["l/a"]?.isMissed == true)
  }
}
