extension AuthorMistake {
  /// Mistakes in keys and hints, which only a server shows.
  static let inKeys: [AuthorMistake] = [
    .step(
      "models that all lead to the right answer",
      prediction("ask: status models: M1"),
      "8:1: error: every model leads to the right answer: M1 (the right answer is '200 OK')"
    ),
    .step(
      "nothing to count",
      prediction("ask: count /x/1 models: M1"),
      "8:1: error: the run has nothing of what is asked for (there is no response, no JSON document or no collection)"
    ),
    .step(
      "a ticked number of which the server says otherwise",
      number("- [x] 204 <!-- id: a -->\n  > So.\n"),
      "16:1: error: a hint contains the answer '200' (found in 'Not 200, or is it?')",
      "18:1: error: the option 'a' is ticked, and the server contradicts (the server answers 200)"
    ),
    .step(
      "a wrong number that is right",
      number("- [ ] 200 <!-- id: a misconception: M2 -->\n  > So.\n"),
      "16:1: error: a hint contains the answer '200' (found in 'Not 200, or is it?')",
      "18:1: error: the option 'a' is not ticked, and the server contradicts (the server answers 200)"
    ),
    .step(
      "every option ticked",
      options("choices", "x one", "x two", "x three"),
      "8:1: error: every option is right (add a wrong one, or all letters are the answer)"
    ),
    .step(
      "no option ticked of several",
      options("choices", "  one", "  two", "  three"),
      "8:1: error: no option is right (tick at least one: '- [x]')",
      "11:1: error: the wrong option 'o1' names no misconception (add 'misconception: ID' of misconceptions.yml)",
      "13:1: error: the wrong option 'o2' names no misconception (add 'misconception: ID' of misconceptions.yml)",
      "15:1: error: the wrong option 'o3' names no misconception (add 'misconception: ID' of misconceptions.yml)"
    ),
    .step(
      "a known wrong text that stands for nothing",
      options("text", "x one", "  two", "x three"),
      "13:1: error: the wrong option 'o2' names no misconception (add 'misconception: ID' of misconceptions.yml)"
    ),
    .step(
      "hints that contain a text",
      options("text", "x If-Match", "x the tag", "x etc")
        + "<!-- hint: Write \"if-match\" there. -->\n"
        + "<!-- hint: It is the Tag! -->\n<!-- hint: A tag, etcetera. -->\n",
      "18:1: error: a hint contains the answer 'If-Match' (found in 'Write \"if-match\" there.')",
      "19:1: error: a hint contains the answer 'the tag' (found in 'It is the Tag!')"
    ),
    .step(
      "fillings of which the server says otherwise",
      blank(right: "PATCH", wrong: "PUT"),
      "20:1: error: the option 'a' is ticked, and the server contradicts (expected status 200, found 415 Unsupported Media Type)",
      "22:1: error: the option 'b' is not ticked, and the server contradicts (filled with 'PUT' the request comes out as expected)"
    ),
    .step(
      "neither of two requests as wanted",
      which("status=404"),
      "8:1: error: neither request comes out as wanted (the outcome behind 'wanted' must hold for exactly one of them)"
    ),
    .step(
      "both of two requests as wanted",
      which("status=200"),
      "8:1: error: both requests come out as wanted (the outcome behind 'wanted' must hold for exactly one of them)",
      "21:1: error: the right option 'a' names a misconception",
      "23:1: error: the right option 'b' names a misconception"
    ),
    .step(
      "a hint that is the solution",
      """
      ## S
      <!-- id: s kind: do skill: s -->
      <!-- state /x/1 -->
      ```json
      {"a": 3}
      ```
      <!-- hint: `PUT /x/1` with the whole state. -->
      <!-- hint: Send `PUT /x/1 {"a":3}`. -->
      <details>

      ```http
      PUT /x/1
      Content-Type: application/json

      {"a": 3}
      ```
      </details>

      """,
      #"15:1: error: a hint contains the answer 'PUT /x/1' (found in 'Send `PUT /x/1 {"a":3}`.')"#
    ),
  ]

  private static func prediction(_ inquiry: String) -> String {
    """
    ## S
    <!-- id: s kind: predict skill: s \(inquiry) -->
    ```http
    GET /x/1
    ```

    What?

    <!-- hint: Look. -->

    So.

    """
  }

  private static func number(_ option: String) -> String {
    """
    ## S
    <!-- id: s kind: number skill: s ask: status -->
    ```http
    GET /x/1
    ```

    Which status?

    <!-- hint: Not 200, or is it? -->

    \(option)
    So.

    """
  }

  private static func options(_ kind: String, _ options: String...) -> String {
    let items = options.enumerated().map { index, option in
      "- [\(option.prefix(1))] \(option.dropFirst(2)) <!-- id: o\(index + 1) -->\n  > So.\n"
    }
    return "## S\n<!-- id: s kind: \(kind) skill: s -->\n\n\(items.joined())\n"
  }

  private static func blank(right: String, wrong: String) -> String {
    """
    ## S
    <!-- id: s kind: blank skill: s -->
    ```http
    ____ /x/1
    Content-Type: application/json

    {"a": 3}
    ```
    ```http
    HTTP/1.1 200
    ```

    - [x] \(right) <!-- id: a -->
      > So.
    - [ ] \(wrong) <!-- id: b misconception: M2 -->
      > So.

    """
  }

  private static func which(_ wanted: String) -> String {
    """
    ## S
    <!-- id: s kind: which skill: s -->
    ```http
    GET /x/1
    ```
    ```http
    PUT /x/1
    Content-Type: application/json

    {"a": 3}
    ```
    <!-- wanted: \(wanted) -->

    - [ ] one <!-- id: a misconception: M2 -->
      > So.
    - [ ] two <!-- id: b misconception: M2 -->
      > So.

    """
  }
}
