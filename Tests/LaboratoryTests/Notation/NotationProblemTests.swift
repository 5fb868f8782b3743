import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

/// A block of the table: a text with carets under its problem, and what is said about it.
struct NotationProblemCase: CustomTestStringConvertible {
  /// The lines of the block.
  let block: [String]

  /// The text that is read: the block without the carets, the message and the help.
  var text: String {
    block.dropLast(2).filter { !$0.hasPrefix("^") && !$0.contains(" ^") }.joined(separator: "\n")
  }

  /// The text, as the name of the case.
  var testDescription: String { text }
}

@Suite struct `Problems of a request` {
  @Test(arguments: NotationProblemTable.targets)
  func `of its target`(test: NotationProblemCase) {
    #expect(rendering(of: test.text) == test.block)
  }

  @Test(arguments: NotationProblemTable.words)
  func `of a word that is no item`(test: NotationProblemCase) {
    #expect(rendering(of: test.text) == test.block)
  }

  @Test(arguments: NotationProblemTable.items)
  func `of an item`(test: NotationProblemCase) {
    #expect(rendering(of: test.text) == test.block)
  }

  @Test(arguments: NotationProblemTable.contents)
  func `of its content`(test: NotationProblemCase) {
    #expect(rendering(of: test.text) == test.block)
  }

  @Test func `of names and content that are deeper than JSON may be`() {
    let limit = JSONValue.depthLimit
    let item = rendering(of: "PUT /x a" + String(repeating: "[]", count: limit) + "=1")
    #expect(item.suffix(2) == ["expected fewer than 512 levels, found more", Self.depthHelp])
    let content = rendering(of: "PUT /x " + String(repeating: "[", count: limit + 1))
    #expect(content.suffix(2) == ["expected at most 512 levels, found more", Self.depthHelp])
  }

  @Test func `are placed by line and column, counted in characters`() {
    let reading = RequestNotation.parse("PUT /x n=1\r\n😀e\u{301}=é 'a b' c=d")
    guard case .problem(let problem) = reading else {
      Issue.record("no problem was found in \(reading)")
      return
    }
    #expect([problem.line, problem.column, problem.length] == [2, 6, 5])
    #expect(problem.description.hasPrefix("line 2, column 6: expected an item"))
  }

  @Test func `keep the request as it stands if it can be sent`() {
    let reading = RequestNotation.parse("PUT /ä X:1 X:2 {a}")
    let draft = DraftRequest(
      .put,
      "/ä",
      fields: ["X": "1", "X": "2"],
      mediaType: "application/json",
      content: Array("{a}".utf8)
    )
    #expect(reading.draft == draft)
  }

  private static let depthHelp = "JSON is not read any deeper here."

  private func rendering(of text: String) -> [String] {
    let reading = RequestNotation.parse(text, final: true)
    guard case .problem(let problem) = reading else { return ["\(reading)"] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let carets =
      String(repeating: " ", count: problem.column - 1)
      + String(repeating: "^", count: problem.length)
    lines.insert(carets + (problem.draft == nil ? "" : " (may be sent)"), at: problem.line)
    lines.append("expected \(problem.expected), found \(problem.found)")
    return lines + [problem.help]
  }
}
