import Markup
import Testing

@Suite struct `Splitting off front matter` {
  @Test(arguments: ["\n", "\r\n"])
  func `the lines between the hyphens are front matter`(newline: String) {
    let text = ["---", "id: a", "title: b", "---", "# c"].joined(separator: newline)
    let document = MarkupDocument(parsing: text)
    #expect(document.frontMatter?.text == "id: a\ntitle: b\n")
    #expect(document.frontMatter?.firstLine == 2)
    #expect(document.blocks.map(\.kind) == [.heading(level: 1, [.text("c")])])
    #expect(document.blocks.map(\.position) == [SourcePosition(line: 5, column: 1)])
  }

  @Test func `a byte order mark before it does not count`() {
    let document = MarkupDocument(parsing: "\u{FEFF}---\nid: a\n---\n")
    #expect(document.frontMatter?.text == "id: a\n")
  }

  @Test func `front matter may be empty`() {
    let document = MarkupDocument(parsing: "---\n---\ntext\n")
    #expect(document.frontMatter?.text == "")
    #expect(document.blocks.map(\.position.line) == [3])
  }

  @Test func `only line feeds and carriage returns end lines`() {
    let document = MarkupDocument(parsing: "---\nid: a\u{2028}b\u{C}c\n---\n# d\n")
    #expect(document.frontMatter?.text == "id: a\u{2028}b\u{C}c\n")
    #expect(document.blocks.map(\.position.line) == [4])
  }

  @Test(arguments: ["---\nid: a\n", "\n---\nid: a\n---\n", "--- x\n---\n", "----\n---\n", "text"])
  func `hyphens that do not enclose the first lines are Markdown`(text: String) {
    #expect(MarkupDocument(parsing: text).frontMatter == nil)
  }
}
