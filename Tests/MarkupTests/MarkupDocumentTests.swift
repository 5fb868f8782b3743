import Markup
import Testing

@Suite struct `Reading Markdown` {
  private func kinds(_ text: String) -> [Block.Kind] {
    MarkupDocument(parsing: text).blocks.map(\.kind)
  }

  @Test func `every kind of block is read`() {
    let text = """
      # One *two*

      Some text.

      > quoted

      ***

      ```http title
      GET / HTTP/1.1
      ```
      """
    let kinds = kinds(text)
    #expect(kinds.count == 5)
    #expect(kinds[0] == .heading(level: 1, [.text("One "), .emphasis([.text("two")])]))
    #expect(kinds[1] == .paragraph([.text("Some text.")]))
    #expect(kinds[3] == .thematicBreak)
    guard case .quote(let quoted) = kinds[2], case .code(let code) = kinds[4] else {
      Issue.record("expected a quote and code, found \(kinds)")
      return
    }
    #expect(quoted.map(\.kind) == [.paragraph([.text("quoted")])])
    #expect(code.info == "http title")
    #expect(code.language == "http")
    #expect(code.text == "GET / HTTP/1.1\n")
  }

  @Test func `every kind of inline is read`() {
    let text = "a `b` **c** ~~d~~ [e](/f) ![g](h) <!-- i -->\nj\\\nk <https://l.example>"
    #expect(
      kinds(text) == [
        .paragraph([
          .text("a "), .code("b"), .text(" "), .strong([.text("c")]), .text(" "),
          .strikethrough([.text("d")]), .text(" "), .link(destination: "/f", [.text("e")]),
          .text(" "), .image(alternative: "g"), .text(" "),
          .html("<!-- i -->", SourcePosition(line: 1, column: 35)), .softBreak, .text("j"),
          .lineBreak, .text("k "),
          .link(destination: "https://l.example", [.text("https://l.example")]),
        ])
      ]
    )
  }

  @Test func `the plain text of inlines leaves markup and comments out`() {
    let inlines: [Inline] = [
      .text(" a "), .strong([.code("b"), .softBreak, .text("c")]), .text(" "),
      .html("<!-- d -->", SourcePosition(line: 1, column: 1)),
    ]
    #expect(inlines.plainText == "a b c")
    #expect([Inline.html("<!-- d -->", SourcePosition(line: 1, column: 1))].plainText == "")
  }

  @Test func `list items tell whether they are tasks, and done ones`() throws {
    let blocks = MarkupDocument(parsing: "- [ ] a\n- [x] b\n- c\n").blocks
    guard case .list(let list) = try #require(blocks.first).kind else {
      Issue.record("expected a list, found \(blocks)")
      return
    }
    #expect(list.items.map(\.task) == [.unchecked, .checked, nil])
    #expect(list.start == nil)
    #expect(list.isTight)
    #expect(list.items[1].blocks.map(\.kind) == [.paragraph([.text("b")])])
  }

  @Test func `an ordered list keeps its first number and is loose with empty lines`() throws {
    let blocks = MarkupDocument(parsing: "3. a\n\n4. b\n").blocks
    guard case .list(let list) = try #require(blocks.first).kind else {
      Issue.record("expected a list, found \(blocks)")
      return
    }
    #expect(list.start == 3)
    #expect(!list.isTight)
    #expect(list.items.count == 2)
  }

  @Test func `a table has a header, rows of equal length and alignments`() {
    let text = "| a | b | c |\n|---|:-:|--:|\n| `1` | 2 |\n"
    #expect(
      kinds(text) == [
        .table(
          Block.Table(
            header: [[.text("a")], [.text("b")], [.text("c")]],
            rows: [[[.code("1")], [.text("2")], []]],
            alignments: [.left, .centre, .right]
          )
        )
      ]
    )
  }

  @Test func `comments that follow each other are blocks of their own`() {
    #expect(
      kinds("<!-- id: a version: 1 -->\n<!-- hint: b -->\n") == [
        .html("<!-- id: a version: 1 -->\n"), .html("<!-- hint: b -->\n"),
      ]
    )
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", "---\n---\n", "\r\n"])
  func `a text without content is a document without blocks`(text: String) {
    #expect(kinds(text).isEmpty)
  }

  @Test func `a null character becomes a replacement character`() {
    #expect(kinds("a\u{0}b") == [.paragraph([.text("a\u{FFFD}b")])])
  }

  @Test(arguments: [">", "- ", "*a "])
  func `markup nested without end is read up to a depth`(opening: String) {
    let text = String(repeating: opening, count: 20_000) + "x"
    #expect(kinds(text).count == 1)
  }

  @Test func `documents read at the same time do not disturb each other`() async {
    let text = String(repeating: "~~a~~ and https://b.example\n\n", count: 500)
    let alone = MarkupDocument(parsing: text)
    let together = await withTaskGroup(of: MarkupDocument.self) { group in
      for _ in 0..<50 { group.addTask { MarkupDocument(parsing: text) } }
      return await group.reduce(into: Set<MarkupDocument>()) { $0.insert($1) }
    }
    #expect(together == [alone])
  }
}
