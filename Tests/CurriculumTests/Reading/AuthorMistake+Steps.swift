extension AuthorMistake {
  /// Mistakes in what a step of its kind has or lacks.
  static let inSteps: [AuthorMistake] = [
    .step(
      "options in a step to read",
      "## S\n<!-- id: s -->\n\n- [ ] a <!-- id: a -->\n  > So.\n",
      "11:1: error: options in a step of the kind 'read' (expected one of the kinds 'predict', 'choice', 'choices', 'text', 'number', 'blank', 'which')"
    ),
    .step(
      "a question without anything",
      "## S\n<!-- id: s kind: choice -->\n",
      "8:1: error: expected 2 to 8 options, found 0",
      "8:1: error: a question without a skill (add 'skill: ID')"
    ),
    .step(
      "a prediction without anything",
      "## S\n<!-- id: s kind: predict skill: s -->\n",
      "8:1: error: a prediction without a request before its options (put a request in an 'http' fence above the question)",
      "8:1: error: expected 2 to 8 options, found 0"
    ),
    .step(
      "a task without anything",
      "## S\n<!-- id: s kind: do skill: s -->\n",
      "8:1: error: a task without a goal (add '<!-- state /path -->' with a 'json' fence, or '<!-- journal: … -->')",
      "8:1: error: a task without a solution (put its requests between '<details>' and '</details>')",
      "8:1: error: a task without a hint (add '<!-- hint: … -->')"
    ),
    .step(
      "a prediction whose options claim nothing",
      """
      ## S
      <!-- id: s kind: predict skill: s -->
      ```http
      GET /x/1
      ```

      - [ ] one <!-- id: a -->
        > So.
      - [x] two <!-- id: b -->
        > So.

      """,
      "14:1: error: the option 'a' claims no outcome (add 'outcome: …', so that the server computes the key)",
      "16:1: error: the option 'b' claims no outcome (add 'outcome: …', so that the server computes the key)"
    ),
    .step(
      "nine options",
      "## S\n<!-- id: s kind: choice skill: s -->\n\n"
        + (1...9).map { "- [ ] \($0) <!-- id: o\($0) -->\n  > So.\n" }.joined(),
      "8:1: error: expected 2 to 8 options, found 9"
    ),
    .step(
      "what only tasks have",
      """
      ## S
      <!-- id: s -->
      <!-- hint: Look. -->
      <!-- journal: GET /x/1 -->
      <details>

      ```http
      GET /x/1
      ```
      </details>

      """,
      "8:1: error: a solution in a step of the kind 'read'",
      "8:1: error: a journal in a step of the kind 'read'",
      "8:1: error: a hint in a step of the kind 'read'"
    ),
    .step(
      "a solution without an end",
      """
      ## S
      <!-- id: s kind: do skill: s -->
      <!-- journal: GET /x/1 -->
      <!-- hint: Look. -->
      <details>

      ```http
      GET /x/1
      ```

      """,
      "8:1: error: '<details>' without '</details>'"
    ),
    .step(
      "a request outside of the solution",
      """
      ## S
      <!-- id: s kind: do skill: s -->
      <!-- journal: GET /x/1 -->
      <!-- hint: Look. -->
      ```http
      GET /x/1
      ```
      <details>

      ```http
      GET /x/1
      ```
      </details>

      """,
      "13:1: error: a request outside the solution of a task (the learner sends the requests here)"
    ),
  ]
}
