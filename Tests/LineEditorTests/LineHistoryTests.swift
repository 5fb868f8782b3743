import Testing

@testable import LineEditor

@Suite struct `Recording the history of lines` {
  private func recorded(_ lines: [String], after newest: String? = nil) -> [String] {
    var history = LineHistory(newest: newest) { $0.contains("Authorization") }
    return lines.filter { history.record($0) }
  }

  @Test func `a repetition of the newest line is left out, an older line is not`() {
    #expect(recorded(["a", "a", "b", "a"]) == ["a", "b", "a"])
    #expect(recorded(["a", "b"], after: "a") == ["b"])
  }

  @Test func `blank lines and lines that begin with a space are left out`() {
    #expect(recorded(["", " ", " secret", "\tx", "a "]) == ["a "])
  }

  @Test func `what the caller calls secret is left out`() {
    #expect(recorded(["GET /", "GET / Authorization:x", "GET /"]) == ["GET /"])
  }

  @Test func `new lines are given back once`() {
    var history = LineHistory(newest: nil) { _ in false }
    for line in ["a", "b"] { _ = history.record(line) }
    let taken = [history.takeNewLines(), history.takeNewLines()]
    #expect(taken == [["a", "b"], []])
    let isRecordedAgain = history.record("b")
    #expect(!isRecordedAgain, "taking the lines forgets which one is the newest")
  }
}
