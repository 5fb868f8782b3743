import Learning
import Terminal
import Testing

@testable import Shell

@Suite struct `The attempts at questions of every kind` {
  @Test func `hold the answer, its score and the wrong models that it matched`() throws {
    let lines = [
      "", "b", "a", "", "a", "ba", "", "Vary", "`If-Match`", "", "409", "", "cab", "cba", "",
      "1a 2b 3c", "1c 2b 3a", "", "PUT", "PATCH", "", "b", "", "b", "", "a", "", "It goes.", "a",
    ]
    #expect(
      try attempts(typing: lines) == [
        #"choice 1: ["patch"] 0.0 M10"#, #"choice 2: ["put"] 1.0"#,
        #"choices 1: ["get"] 0.5"#, #"choices 2: ["get","put"] 1.0"#,
        #"text 1: "Vary" 0.0"#, #"text 2: "`If-Match`" 1.0"#,
        "number 1: 409 0.0 M33",
        #"order 1: ["read","send","change"] 0.3"#, #"order 2: ["read","change","send"] 1.0"#,
        #"match 1: {"GET":"process the content","PUT":"replace the state","POST":"send the representation"} 0.3"#,
        #"match 2: {"GET":"send the representation","PUT":"replace the state","POST":"process the content"} 1.0"#,
        #"blank 1: "PUT" 0.0 M10"#, #"blank 2: "PATCH" 1.0"#,
        #"which 1: ["second"] 0.0 M09"#,
        #"predict 1: ["M10"] 0.0 M10 M11"#,
        #"fields 1: ["created"] 1.0"#,
        #"explain 1: {"text":"It goes.","points":["gone"]} 0.5"#,
      ]
    )
  }

  @Test func `share the seed and the key of their presentation`() throws {
    let setting = try Setting("learn kinds course kinds at choice seed 7")
    let stage = try setting.talk(typing: ["a", "b", "c", "oops", "a", "b", "c"].map { .line($0) })
      .stage
    let answers = stage.attempts.filter { $0.judgement != nil }
    let presentations = Dictionary(grouping: answers, by: \.presentation.id).values
    #expect(presentations.count == 2)
    for attempts in presentations {
      #expect(Set(attempts.map(\.presentation.seed)).count == 1)
      #expect(attempts.map(\.tryNumber) == Array(1...attempts.count))
    }
    #expect(Set(answers.map(\.presentation.seed)).count == 2)
    #expect(Set(answers.map(\.presentation.keyDigest)).count == 1)
  }

  private func attempts(typing lines: [String]) throws -> [String] {
    let setting = try Setting("learn kinds course kinds")
    let stage = try setting.talk(typing: lines.map { .line($0) }).stage
    return stage.attempts.compactMap { attempt in
      guard case .answer(let json, let judgement) = attempt.kind else { return nil }
      let item = attempt.presentation.item.dropFirst("kinds/".count)
      let score = String(String(judgement.score).prefix(3))
      let words = ["\(item) \(attempt.tryNumber):", json, score] + judgement.misconceptions
      return words.joined(separator: " ")
    }
  }
}
