import Markup
import Terminal
import Testing

@Suite struct `Rendering Markdown` {
  private let sample = """
    # The same POST twice

    <!-- id: a version: 1 -->

    Your phone says *no connection* just as you tap **Order** <!-- b -->. See `GET /orders`
    and the [specification](https://www.rfc-editor.org/rfc/rfc9110).

    ```http
    POST /orders HTTP/1.1
    Content-Type: application/json

    {"item": "tea"}
    ```

    - [ ] one: the server sees that it is the same request <!-- id: one -->
      > Nothing in the request says so.
    - [x] two

    9. first
    10. second

        with more

    | Method | Idempotent |
    |--------|:----------:|
    | `PUT`  | yes        |

    ---
    """

  private func rendered(_ text: String, _ rendition: Rendition) -> String {
    let blocks = MarkupDocument(parsing: text).blocks
    return rendition.render(MarkdownRendering(in: rendition).lines(of: blocks))
  }

  @Test func `a sample at 80 columns`() {
    #expect(
      rendered(sample, Rendition(columns: 80)) == """
          The same POST twice

          Your phone says no connection just as you tap Order . See `GET /orders` and
          the specification.

            POST /orders HTTP/1.1
            Content-Type: application/json

            {"item": "tea"}

          ☐ one: the server sees that it is the same request
            │ Nothing in the request says so.
          ☑ two

           9. first

          10. second

              with more

          Method  Idempotent
          ──────  ──────────
          `PUT`      yes

          ──────────────────────────────────────────────────────────────────────────────

        """
    )
  }

  @Test func `a sample at 40 columns for a reader`() {
    #expect(
      rendered(sample, Rendition(columns: 40, isPlain: true)) == """
          The same POST twice

          Your phone says no connection just as
          you tap Order . See `GET /orders` and
          the specification.

            POST /orders HTTP/1.1
            Content-Type: application/json

            {"item": "tea"}

          [ ] one: the server sees that it is
              the same request
                Nothing in the request says so.
          [x] two

           9. first

          10. second

              with more

          Method  Idempotent
          `PUT`      yes

        """
    )
  }

  @Test func `colour takes the place of backticks`() {
    let text = rendered("# a `b`\n\n*c* **d**\n", Rendition(colour: .sixteen))
    #expect(
      text == """
          \u{1B}[1ma \u{1B}[0m\u{1B}[36mb\u{1B}[0m

          \u{1B}[3mc\u{1B}[0m \u{1B}[1md\u{1B}[0m

        """
    )
  }

  @Test func `a comment within a line leaves one space`() {
    #expect(rendered("a <!-- b --> c<!-- d -->\n<!-- e -->", Rendition()) == "  a c\n")
  }

  @Test func `comments alone are nothing`() {
    #expect(rendered("<!-- a -->\n\n- <!-- b -->\n", Rendition()) == "  •\n")
    #expect(rendered("<!-- a -->\n", Rendition()).isEmpty)
  }

  @Test func `a quote is marked down to its empty lines`() {
    #expect(rendered("> a\n>\n> b\n", Rendition(isUnicode: false)) == "  | a\n  |\n  | b\n")
  }

  @Test func `a list in a list stands under its text`() {
    #expect(rendered("- a\n  - b\n    1. c\n", Rendition()) == "  • a\n    • b\n      1. c\n")
  }

  @Test func `code in another language keeps its lines and its indentation`() {
    #expect(rendered("```sh\na\n\n  b\n```\n", Rendition()) == "    a\n\n      b\n")
  }

  @Test func `control characters of a lesson do not reach the terminal`() {
    let text = "a\u{1B}[2J `\u{9B}A`\n\n```\n\u{1B}]0;x\u{7}\n```\n\n| \u{8} |\n|---|\n"
    let written = rendered(text, Rendition(colour: .none))
    #expect(
      written.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
    )
    #expect(written.contains("^[[2J") && written.contains("\\u{9B}A") && written.contains("^H"))
  }

  @Test(arguments: 20...100)
  func `no line is wider than the terminal or 80 columns`(columns: Int) {
    let rendition = Rendition(columns: columns)
    let blocks = MarkupDocument(parsing: sample).blocks
    let lines = MarkdownRendering(in: rendition).lines(of: blocks)
    #expect(lines.allSatisfy { $0.width <= min(columns, 80) })
  }
}
