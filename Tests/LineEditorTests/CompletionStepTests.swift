import Terminal
import Testing

@testable import LineEditor

@Suite struct `One press of Tab` {
  struct Case: CustomTestStringConvertible {
    let line: String
    let texts: [String]
    let step: CompletionStep

    var testDescription: String {
      "\(line)| of \(texts)"
    }
  }

  static let cases = [
    Case(line: "zz", texts: [], step: .nothing),
    Case(line: "PU", texts: ["PUT"], step: .insertion(of: "T ", replacing: 0)),
    Case(line: "PUT", texts: ["PUT"], step: .insertion(of: " ", replacing: 0)),
    Case(line: "pu", texts: ["PUT"], step: .insertion(of: "PUT ", replacing: 2)),
    Case(line: "GET /us", texts: ["/users/"], step: .insertion(of: "ers/", replacing: 0)),
    Case(line: "GET / if-", texts: ["If-Match:"], step: .insertion(of: "If-Match:", replacing: 3)),
    Case(line: "n", texts: ["name="], step: .insertion(of: "ame=", replacing: 0)),
    Case(line: "p", texts: ["play", "plan"], step: .insertion(of: "la", replacing: 0)),
    Case(line: "", texts: ["né", "nü"], step: .insertion(of: "n", replacing: 0)),
  ]

  @Test(arguments: cases)
  func `inserts what is certain`(_ example: Case) {
    let request = CompletionRequest(line: example.line, cursor: example.line.count)
    let completions = example.texts.map { Completion($0) }
    #expect(CompletionStep(request, completions) == example.step)
  }

  @Test func `shows the ways to go on if nothing is certain`() {
    let completions = [Completion("PUT", meaning: "replaces"), Completion("POST")]
    #expect(
      CompletionStep(CompletionRequest(line: "P", cursor: 1), completions) == .list(completions)
    )
  }

  @Test func `looks only at the word before the cursor`() {
    let request = CompletionRequest(line: "PUT /us name=Ann", cursor: 7)
    #expect(request.word == "/us")
    #expect(CompletionRequest(line: "PUT ", cursor: 4).word.isEmpty)
  }

  @Test func `counts what it replaces in scalars, as the editor does`() {
    let request = CompletionRequest(line: "E\u{301}", cursor: 1)
    #expect(
      CompletionStep(request, [Completion("étude")]) == .insertion(of: "étude ", replacing: 2)
    )
  }
}
