import Markup
import Testing

@Suite struct `Saying where a block stands` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let start: (Int, Int)
    let end: (Int, Int)
  }

  static let cases = [
    Case(testDescription: "heading", text: "\n## é\n", start: (2, 1), end: (2, 4)),
    Case(testDescription: "indented", text: "  *é* b\n", start: (1, 3), end: (1, 7)),
    Case(testDescription: "paragraph", text: "a\nbcd\n\n", start: (1, 1), end: (2, 3)),
    Case(testDescription: "fence", text: "a\n```\nb\n```\n", start: (2, 1), end: (4, 3)),
    Case(testDescription: "comment", text: "a\n\n<!-- b -->\n", start: (3, 1), end: (3, 10)),
    Case(testDescription: "long comment", text: "<!-- a\nb\n-->", start: (1, 1), end: (3, 3)),
    Case(testDescription: "list", text: "- a\n- bc\n\n\n", start: (1, 1), end: (2, 4)),
    Case(testDescription: "table", text: "| a |\n|---|\n| b |\n", start: (1, 1), end: (3, 5)),
    Case(testDescription: "CRLF", text: "a\r\n\r\nb\r\n", start: (3, 1), end: (3, 1)),
  ]

  @Test(arguments: cases)
  func `the last block begins and ends where the text shows it`(example: Case) throws {
    let block = try #require(MarkupDocument(parsing: example.text).blocks.last)
    #expect(block.position == SourcePosition(line: example.start.0, column: example.start.1))
    #expect(block.end == SourcePosition(line: example.end.0, column: example.end.1))
  }

  @Test func `code begins on the line below its fence`() throws {
    let blocks = MarkupDocument(parsing: "a\n\n~~~json\n{}\n~~~\n\n    indented\n").blocks
    let starts = blocks.compactMap { block -> SourcePosition? in
      guard case .code(let code) = block.kind else { return nil }
      return code.contentPosition
    }
    #expect(starts == [SourcePosition(line: 4, column: 1), SourcePosition(line: 7, column: 5)])
  }

  @Test func `comments within options are found where they stand, also equal ones`() throws {
    let text = """
      - [ ] né <!-- id: a --> <!-- id: a -->
        goes on <!-- id: a -->
        > no <!-- id: b -->
      """
    guard case .list(let list) = try #require(MarkupDocument(parsing: text).blocks.first).kind,
      case .paragraph(let option) = try #require(list.items[0].blocks.first).kind,
      case .quote(let quoted) = try #require(list.items[0].blocks.last).kind,
      case .paragraph(let feedback) = try #require(quoted.first).kind
    else {
      Issue.record("expected an option with feedback")
      return
    }
    #expect(comments(in: option) == [at(1, 10), at(1, 25), at(2, 11)])
    #expect(comments(in: feedback) == [at(3, 8)])
  }

  @Test(arguments: ["| c | d |\n", ""])
  func `a table right below a paragraph does not confuse their places`(row: String) throws {
    let text = "x\n\na <!-- 1 -->\nb <!-- 2 -->\n| a <!-- 3 --> | b |\n|---|---|\n" + row
    let blocks = MarkupDocument(parsing: text).blocks
    #expect(blocks.map(\.position) == [at(1, 1), at(3, 1), at(5, 1)])
    #expect(blocks[1].end == at(4, 12))
    guard case .paragraph(let paragraph) = try #require(blocks.dropFirst().first).kind,
      case .table(let table) = try #require(blocks.last).kind
    else {
      Issue.record("expected a paragraph and a table, found \(blocks)")
      return
    }
    #expect(comments(in: paragraph) == [at(3, 3), at(4, 3)])
    #expect(comments(in: try #require(table.header.first)) == [at(5, 5)])
  }

  private func at(_ line: Int, _ column: Int) -> SourcePosition {
    SourcePosition(line: line, column: column)
  }

  private func comments(in inlines: [Inline]) -> [SourcePosition] {
    inlines.compactMap { inline in
      if case .html(_, let position) = inline { position } else { nil }
    }
  }
}
