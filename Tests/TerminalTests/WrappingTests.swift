import Terminal
import Testing

@Suite struct `Wrapping text to a width` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let text: StyledText
    let columns: Int
    var indent = 0
    var hanging: Int?
    let lines: [String]
  }

  static let cases = [
    Case(testDescription: "empty", text: "", columns: 40, lines: [""]),
    Case(testDescription: "empty with indent", text: "", columns: 40, indent: 2, lines: [""]),
    Case(testDescription: "exact", text: "one two", columns: 7, lines: ["one two"]),
    Case(testDescription: "one too many", text: "one two", columns: 6, lines: ["one", "two"]),
    Case(
      testDescription: "40 columns",
      text: "PUT carries the whole new state of its target. What it leaves out is gone.",
      columns: 40,
      indent: 2,
      lines: [
        "  PUT carries the whole new state of its", "  target. What it leaves out is gone.",
      ]
    ),
    Case(
      testDescription: "hanging",
      text: "one two three",
      columns: 9,
      indent: 1,
      hanging: 3,
      lines: [" one two", "   three"]
    ),
    Case(
      testDescription: "own line breaks",
      text: "a b\n\nc",
      columns: 2,
      lines: ["a", "b", "", "c"]
    ),
    Case(
      testDescription: "spaces inside are kept",
      text: "  a   b  ",
      columns: 20,
      lines: ["  a   b"]
    ),
    Case(
      testDescription: "spaces at a break are dropped",
      text: "aaa    bbb",
      columns: 5,
      lines: ["aaa", "bbb"]
    ),
    Case(
      testDescription: "overlong word",
      text: "a abcdefghij b",
      columns: 4,
      lines: ["a", "abcd", "efgh", "ij b"]
    ),
    Case(
      testDescription: "overlong first word keeps its indent",
      text: "abcdef",
      columns: 4,
      indent: 2,
      hanging: 1,
      lines: ["  ab", " cde", " f"]
    ),
    Case(testDescription: "CJK", text: "日本語 です", columns: 5, lines: ["日本", "語 で", "す"]),
    Case(
      testDescription: "CJK punctuation does not begin a line",
      text: "日本語。終",
      columns: 6,
      lines: ["日本", "語。終"]
    ),
    Case(testDescription: "emoji", text: "👩‍👩‍👧👍🏽🇩🇪", columns: 4, lines: ["👩‍👩‍👧👍🏽", "🇩🇪"]),
    Case(
      testDescription: "combining marks stay with their letter",
      text: "e\u{301}e\u{301}e\u{301}",
      columns: 2,
      lines: ["e\u{301}e\u{301}", "e\u{301}"]
    ),
    Case(
      testDescription: "no-break space",
      text: "a b\u{A0}c",
      columns: 4,
      lines: ["a", "b\u{A0}c"]
    ),
    Case(
      testDescription: "code stays whole",
      text: "see \("GET /a", .code) now",
      columns: 8,
      lines: ["see", "GET /a", "now"]
    ),
    Case(
      testDescription: "code that fits on no line breaks at its spaces",
      text: "see \("GET /a HTTP/1.1", .code)",
      columns: 10,
      lines: ["see GET /a", "HTTP/1.1"]
    ),
    Case(
      testDescription: "punctuation stays with code",
      text: "do \("GET /a", .code).",
      columns: 8,
      lines: ["do", "GET /a."]
    ),
    Case(testDescription: "one column", text: "日a", columns: 1, lines: ["日", "a"]),
    Case(
      testDescription: "an indent wider than the columns",
      text: "ab",
      columns: 4,
      indent: 9,
      lines: ["  ab"]
    ),
  ]

  @Test(arguments: cases)
  func `words fill the lines`(example: Case) {
    let lines = example.text.wrapped(
      to: example.columns,
      indent: example.indent,
      hanging: example.hanging
    )
    #expect(lines.map(\.string) == example.lines)
  }

  @Test func `styles go on over a break`() {
    let lines = ("a " + "bb cc".styled(.strong) + " d").wrapped(to: 4)
    #expect(lines == ["a " + "bb".styled(.strong), "cc".styled(.strong) + " d"])
  }

  @Test(arguments: [20, 40, 57, 80, 200])
  func `no line is wider than the columns and no word is lost`(columns: Int) {
    let words = (1...300).map { String(repeating: $0 % 7 == 0 ? "語" : "w", count: $0 % 19 + 1) }
    let lines = StyledText(words.joined(separator: " ")).wrapped(to: columns, indent: 2, hanging: 4)
    #expect(lines.allSatisfy { $0.width <= columns })
    let letters = lines.map(\.string).joined().filter { $0 != " " }
    #expect(letters == words.joined())
  }
}
