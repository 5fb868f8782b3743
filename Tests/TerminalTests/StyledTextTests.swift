import Terminal
import Testing

@Suite struct `Putting styled text together` {
  @Test func `pieces keep their styles and equal neighbours become one`() {
    let text: StyledText = "PUT".styled(.method) + " went" + " well"
    #expect(text.runs.map(\.text) == ["PUT", " went well"])
    #expect(text.runs.map(\.style) == [.method, .plain])
    #expect(text.string == "PUT went well")
  }

  @Test func `a literal takes texts and values in styles`() {
    let text: StyledText = "\("PUT", .method) answers \(201, .status(201)), \("so".styled(.strong))"
    #expect(text.runs.map(\.text) == ["PUT", " answers ", "201", ", ", "so"])
    #expect(text.runs.map(\.style) == [.method, .plain, .statusSuccess, .plain, .strong])
  }

  @Test func `the innermost style holds`() {
    let text = ("a " + "b".styled(.code)).styled(.heading)
    #expect(text.runs.map(\.style) == [.heading, .code])
  }

  @Test func `only literals and lines break lines`() {
    let value = "b\nc"
    let text: StyledText = "a\n\(value)"
    #expect(text.lines.map(\.string) == ["a", "b^Jc"])
    #expect(StyledText(lines: "a\r\nb\n").lines.map(\.string) == ["a", "b", ""])
  }

  @Test func `tabs of lines reach to the next multiple of four`() {
    #expect(StyledText(lines: "\ta\n12\tb\n日\tc").string == "    a\n12  b\n日  c")
  }

  @Test func `an empty text has no runs and one line`() {
    #expect(StyledText("").isEmpty)
    #expect(StyledText("").lines == [StyledText()])
  }

  @Test(arguments: [(100, Style.statusSuccess), (204, .statusSuccess), (304, .statusRedirect)])
  func `a status code has the style of its class`(code: Int, style: Style) {
    #expect(Style.status(code) == style)
  }

  @Test(arguments: [(412, Style.statusClientError), (503, .statusServerError), (600, .plain)])
  func `an error's status code has the style of its class`(code: Int, style: Style) {
    #expect(Style.status(code) == style)
  }
}
