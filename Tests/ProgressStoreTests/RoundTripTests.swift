import Learning
import Testing

@testable import ProgressStore

@Suite struct `Keeping every column` {
  static let texts = [
    "", "Ann", "O'Hara; DROP TABLE attempt", "日本 \u{1F469}\u{200D}\u{1F4BB}\n\t\"\\",
  ]

  static let kinds: [Attempt.Kind] =
    [0, 0.1 + 0.2, 1.0 / 3, .leastNonzeroMagnitude, 1].compactMap { score in
      Judgement(score: score, misconceptions: score == 1 ? [] : ["M10", "é\"/\\,"])
        .map { .answer(json: #"{"b":[1.0,"é\u0000"],"a":null}"#, judgement: $0) }
    } + [.withdrawal(of: .random())]

  static let certainties: [Certainty?] = Certainty.allCases + [nil]

  /// The n-th of the attempts, which take their columns from cycles of different lengths.
  static func attempt(_ number: Int) -> Attempt {
    func pick<Value>(_ values: [Value]) -> Value { values[number % values.count] }
    return Attempt(
      id: .random(),
      learner: "Ann",
      presentation: Presentation(
        id: .random(),
        course: "write-methods",
        item: pick(texts),
        itemVersion: pick([1, .max, 0]),
        keyDigest: pick(texts.reversed()),
        seed: pick([0, 1, .max, UInt64(Int64.max), UInt64(Int64.max) + 1])
      ),
      tryNumber: pick([1, 2, 100]),
      kind: pick(kinds),
      certainty: pick(certainties),
      hints: pick([0, 3]),
      triedFirst: pick([true, false, false]),
      milliseconds: pick([0, 1, .max]),
      instant: Instant(milliseconds: pick([.min, -1, 0, 1_790_000_000_123, .max])),
      programVersion: pick(["0.1.0", "0.1.0-beta+5"])
    )
  }

  @Test func `what goes in comes out, the extremes included`() throws {
    let store = try ProgressStore.inMemory()
    let attempts = (0..<120).map(Self.attempt)
    for attempt in attempts { try store.record(attempt) }
    #expect(try store.attempts(learner: "Ann", course: "write-methods") == attempts)
  }

  @Test(arguments: texts) func `learners and courses of any name are found`(name: String) throws {
    let store = try ProgressStore.inMemory()
    let attempt = Attempt.sample(learner: name, course: name)
    try store.record(attempt)
    #expect(try store.attempts(learner: name, course: name) == [attempt])
    #expect(try store.learners() == [name])
  }
}
