import Markup
import Testing

@Suite struct `The plain text of blocks` {
  @Test func `has their text without markup, an empty line between them`() {
    let text = """
      # A *title*

      One `code` and
      a [link](/x).

      - first
      - **second**

      3. third
      4. fourth

      > quoted

      ```http
      GET /x

      ```

      | a | b |
      |---|---|
      | c | d |

      <!-- a comment -->

      ---

      """
    #expect(
      MarkupDocument(parsing: text).blocks.plainText == """
        A title

        One code and a link.

        - first
        - second

        3. third
        4. fourth

        quoted

        GET /x


        a | b
        c | d
        """
    )
  }
}
