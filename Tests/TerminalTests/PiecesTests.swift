import Terminal
import Testing

@Suite struct `Building a screen of pieces` {
  private let narrow = Rendition(columns: 40)

  @Test func `a row reaches from edge to edge`() {
    let row = narrow.row("  PUT replaces · 2 of 9", right: "20 min")
    #expect(row.map(\.string) == ["  PUT replaces · 2 of 9           20 min"])
    #expect(Rendition(columns: 120).row("a", right: "b").map(\.width) == [80])
  }

  @Test func `a right text without room goes below`() {
    let row = narrow.row("  a text that leaves no room at all", right: "RFC 9110, 9.3.4")
    #expect(
      row.map(\.string) == [
        "  a text that leaves no room at all", "                         RFC 9110, 9.3.4",
      ]
    )
  }

  @Test func `a rule is drawn except in plain output`() {
    #expect(narrow.rule().string == "  " + String(repeating: "─", count: 38))
    #expect(Rendition(columns: 20, isUnicode: false).rule(indent: 15).string.hasSuffix(" -----"))
    #expect(Rendition(isPlain: true).rule().isEmpty)
  }

  @Test func `options hang behind their labels`() {
    let lines = narrow.options([
      ("a", #"{"id":53,"name":"Lorem Ipsum","email":1}"#),
      ("b", "what it showed before: the request is incomplete"),
    ])
    #expect(
      lines.map(\.string) == [
        #"    a  {"id":53,"name":"Lorem"#, #"       Ipsum","email":1}"#,
        "    b  what it showed before: the", "       request is incomplete",
      ]
    )
    #expect(lines[2].runs.contains { $0.text == "b" && $0.style == .key })
  }

  @Test func `options align behind the longest label`() {
    let lines = narrow.options(
      [("why", "the deciding line"), ("undo", "one step back")],
      indent: 2
    )
    #expect(lines.map(\.string) == ["  why   the deciding line", "  undo  one step back"])
  }

  @Test(arguments: Sign.allCases)
  func `signs are ASCII where the terminal or its reader needs it`(sign: Sign) {
    #expect(sign.text(in: Rendition(isUnicode: false)).utf8.allSatisfy { $0 < 0x80 })
    #expect(sign.text(in: Rendition(isPlain: true)).utf8.allSatisfy { $0 < 0x80 })
    #expect(sign.text(in: Rendition()).width == 1)
  }

  @Test func `verdicts and changes differ without colour`() {
    let signs: [Sign] = [.right, .wrong, .added, .removed, .changed]
    for rendition in [Rendition(), Rendition(isPlain: true)] {
      #expect(Set(signs.map { $0.text(in: rendition) }).count == signs.count)
    }
  }
}
