import HTTPSemantics
import Markup
import Testing

@testable import Curriculum

@Suite struct `Patterns of a journal` {
  @Test(arguments: [
    ("PUT /x", "PUT /x at least once"),
    ("PUT", "PUT at least once"),
    ("PUT /x ×1", "PUT /x once"),
    ("PUT /x ×3", "PUT /x 3 times"),
    ("PUT ×2..", "PUT at least 2 times"),
    ("PUT ×0..", "PUT any number of times"),
    ("PUT /x ×1..3", "PUT /x 1 to 3 times"),
    ("GET /x then PUT /x ×1", "GET /x at least once, then PUT /x once"),
  ])
  func `say what they ask for`(text: String, words: String) {
    let described = patterns(text).map(\.description).joined(separator: ", then ")
    #expect(described == words)
  }

  @Test(arguments: [
    ("PUT /x", "PUT /x", true),
    ("PUT /x", "", false),
    ("PUT /x", "PUT /y", false),
    ("PUT", "PUT /y", true),
    ("PUT /x", "GET /x, PUT /x, GET /x", true),
    ("PUT /x ×1", "PUT /x, PUT /x", false),
    ("PUT /x ×0..1", "", true),
    ("GET /x then PUT /x", "GET /x, PUT /x", true),
    ("GET /x then PUT /x", "PUT /x, GET /x", false),
    ("GET /x then PUT /x", "GET /x, PUT /x, GET /x", false),
    ("GET /x then PUT /x then GET /x", "GET /x, PUT /x, PUT /x, GET /x", true),
    ("PUT /x ×2 then DELETE /x", "PUT /x, PUT /x, PATCH /x, DELETE /x", true),
  ])
  func `hold of requests in order, whatever stands between`(
    text: String,
    requests: String,
    holds: Bool
  ) {
    let messages = requests.split(separator: ", ").map { line in
      let words = line.split(separator: " ")
      return RequestMessage(Method(String(words[0])), RequestTarget(String(words[1])))
    }
    #expect(patterns(text).matches(messages) == holds)
  }

  private func patterns(_ text: String) -> [JournalPattern] {
    var findings = Findings(file: "f")
    let position = SourcePosition(line: 1, column: 1)
    let patterns = JournalPattern.read(text, at: position, findings: &findings)
    #expect(findings.diagnostics.isEmpty)
    return patterns
  }
}
