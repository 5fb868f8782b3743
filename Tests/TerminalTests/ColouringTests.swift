import Terminal
import Testing

@Suite struct `Styling JSON and messages` {
  private func pieces(_ text: StyledText) -> [String] {
    text.runs.map { "\($0.style): \($0.text)" }
  }

  @Test func `the tokens of JSON are told apart`() throws {
    let lines = StyledText.json(#"{"a\"b" : "c\\", "d": [-1.5e+3, true, nul]}"#)
    #expect(
      pieces(try #require(lines.first)) == [
        "plain: {", #"jsonName: "a\"b""#, "plain:  : ", #"jsonString: "c\\""#, "plain: , ",
        #"jsonName: "d""#, "plain: : [", "jsonNumber: -1.5e+3", "plain: , ", "jsonWord: true",
        "plain: , nul]}",
      ]
    )
  }

  @Test(arguments: ["", "{", #"{"a"#, #""\"#, "[1,]", "\u{1B}[2J", "a\n\nb", "日本 🙂"])
  func `what is not JSON keeps its characters`(text: String) {
    let lines = StyledText.json(text)
    #expect(lines.map(\.string).joined(separator: "\n") == text.harmless(keeping: .newline))
  }

  @Test func `a request shows its method, its fields and its content`() {
    let lines = StyledText.message("PUT /a HTTP/1.1\r\nHost: b:80\r\nodd\r\n\r\n{\"c\":1}\r\n")
    #expect(
      lines.map(pieces) == [
        ["method: PUT", "plain:  /a HTTP/1.1"],
        ["fieldName: Host", "plain: :", "fieldValue:  b:80"],
        ["plain: odd"],
        [],
        ["plain: {", #"jsonName: "c""#, "plain: :", "jsonNumber: 1", "plain: }"],
        [],
      ]
    )
  }

  @Test func `a response shows its status code in the style of its class`() {
    let lines = StyledText.message("HTTP/1.1 412 Precondition Failed\n\ntext: no field")
    #expect(
      lines.map(pieces) == [
        ["plain: HTTP/1.1 ", "statusClientError: 412 Precondition Failed"],
        [],
        ["plain: text: no field"],
      ]
    )
  }

  @Test(arguments: ["", "HTTP/1.1", "GET", "HTTP/1.1 abc", "\n\n", "GET / HTTP/1.1\n"])
  func `what is no message keeps its characters`(text: String) {
    #expect(StyledText.message(text).map(\.string).joined(separator: "\n") == text)
  }
}
