extension AuthorMistake {
  /// Mistakes that only running the requests shows.
  static let inRuns: [AuthorMistake] = [
    AuthorMistake(
      "another id than the file's name",
      "---\nid: m\ntitle: L\nworld: w\n---\n# L\n",
      "2:1: error: the lesson's id is 'm', expected 'l'"
    ),
    .step(
      "another status",
      run("GET /x/2", "HTTP/1.1 200"),
      "14:1: error: expected status 200, found 404 Not Found"
    ),
    .step(
      "another value of a field",
      run("GET /x/1", "HTTP/1.1 200\nETag: \"no\""),
      #"14:1: error: expected the field 'ETag: "no"', found '"v1"'"#
    ),
    .step(
      "a field that is not there",
      run("GET /x/1", "HTTP/1.1 200\nPrefer: a"),
      "14:1: error: expected the field 'Prefer: a', found none"
    ),
    .step(
      "a pattern that does not match",
      run("GET /x/1", "HTTP/1.1 200\nETag: ~^x"),
      #"14:1: error: expected the field 'ETag: ~^x', found '"v1"'"#
    ),
    .step(
      "content that must not be there",
      run("GET /x/1", "HTTP/1.1 200") + "<!-- absent: content -->\n",
      "14:1: error: expected no content, found 13 bytes"
    ),
    .step(
      "a field that must not be there",
      run("GET /x/1", "HTTP/1.1 200") + "<!-- absent: Prefer, ETag -->\n",
      #"14:1: error: expected no field 'ETag', found '"v1"'"#
    ),
    .step(
      "another content",
      run("GET /x/1", "HTTP/1.1 200\n\n{\"a\": 2}"),
      #"14:1: error: expected the content {"a": 2}, found {"a":1,"b":2}"#
    ),
    .step(
      "no content",
      run("HEAD /x/1", "HTTP/1.1 200\n\n{\"a\": 1, \"b\": 2}"),
      #"14:1: error: expected the content {"a": 1, "b": 2}, found none"#
    ),
    .step(
      "another state",
      run("GET /x/1", "HTTP/1.1 200") + "<!-- state /x/1 -->\n```json\n{\"a\": 2}\n```\n",
      #"16:1: error: expected /x/1 to be {"a":2}, found {"a":1,"b":2}"#
    ),
    .step(
      "a state that is there",
      run("GET /x/1", "HTTP/1.1 200") + "<!-- state /x/1 absent -->\n",
      #"16:1: error: expected /x/1 to be absent, found {"a":1,"b":2}"#
    ),
    .step(
      "a state that is not there",
      run("GET /x/2", "HTTP/1.1 404") + "<!-- state /x/2 -->\n```json\n1\n```\n",
      "16:1: error: expected /x/2 to be 1, found nothing"
    ),
    .step(
      "another count",
      run("GET /list", "HTTP/1.1 200") + "<!-- state /list compare: count -->\n```json\n2\n```\n",
      "16:1: error: expected 2 members of /list, found 1"
    ),
    .step(
      "a count of what is no collection",
      run("GET /x/1", "HTTP/1.1 200") + "<!-- state /x/1 compare: count -->\n```json\n2\n```\n",
      "16:1: error: expected 2 members of /x/1, found no collection"
    ),
    .step(
      "no ticked option",
      choice(" ", " "),
      "8:1: error: no option is right (tick exactly one: '- [x]')"
    ),
    .step(
      "two ticked options",
      choice("x", "x"),
      "8:1: error: more than one option is right: a, b (tick exactly one: '- [x]')"
    ),
    .step(
      "no right option",
      prediction(("a", "status=201", "M2"), ("b", "status=204", "M2")),
      "8:1: error: no option is right (exactly one option's outcome must hold after the requests)"
    ),
    .step(
      "two right options",
      prediction(("a", "status=200", nil), ("b", "state={\"a\":3}", nil)),
      "8:1: error: more than one option is right: a, b (exactly one option's outcome must hold after the requests)"
    ),
    .step(
      "a wrong option without a misconception",
      prediction(("a", "status=200", nil), ("b", "status=204", nil)),
      "19:1: error: the wrong option 'b' names no misconception (add 'misconception: ID' of misconceptions.yml)"
    ),
    .step(
      "a right option with a misconception",
      prediction(("a", "status=200", "M2"), ("b", "status=204", "M2")),
      "17:1: error: the right option 'a' names a misconception"
    ),
    .step(
      "an option that its wrong model does not lead to",
      prediction(("a", "status=200", nil), ("b", "status=204", "M1")),
      "19:1: error: the option 'b' is not what a believer of M1 expects (on a server with the rules of M1 the requests are answered 200 OK)"
    ),
    .step(
      "a goal reached at the start",
      task("/x/2 absent", "DELETE /x/1"),
      "8:1: error: the goal is reached before anything was done"
    ),
    .step(
      "a solution that does not reach",
      task("/x/1 absent", "DELETE /x/2"),
      #"15:1: error: the solution does not reach the goal (expected /x/1 to be absent, found {"a":1,"b":2})"#
    ),
    .step(
      "a solution that goes another way",
      task("/x/1 absent", "DELETE /x/1", "<!-- journal: PATCH /x/1 -->\n"),
      "16:1: error: the solution does not reach the goal (the state is right, but the way to it is not: expected PATCH /x/1 at least once)"
    ),
  ]

  private static func run(_ request: String, _ response: String) -> String {
    "## S\n<!-- id: s -->\n```http\n\(request)\n```\n```http\n\(response)\n```\n"
  }

  private static func prediction(
    _ options: (id: String, outcome: String, misconception: String?)...
  ) -> String {
    let lines = options.map { option in
      let misconception = option.misconception.map { " misconception: \($0)" } ?? ""
      return "- [ ] one <!-- id: \(option.id) outcome: \(option.outcome)\(misconception) -->\n"
        + "  > So.\n"
    }
    return """
      ## S
      <!-- id: s kind: predict skill: s -->
      ```http
      PUT /x/1
      Content-Type: application/json

      {"a": 3}
      ```

      \(lines.joined())
      """
  }

  private static func choice(_ first: String, _ second: String) -> String {
    """
    ## S
    <!-- id: s kind: choice skill: s -->

    - [\(first)] one <!-- id: a\(first == "x" ? "" : " misconception: M2") -->
      > So.
    - [\(second)] two <!-- id: b\(second == "x" ? "" : " misconception: M2") -->
      > So.

    """
  }

  private static func task(_ state: String, _ request: String, _ more: String = "") -> String {
    """
    ## S
    <!-- id: s kind: do skill: s -->
    <!-- state \(state) -->
    \(more)<!-- hint: Try. -->
    <details>

    ```http
    \(request)
    ```
    </details>

    """
  }
}
