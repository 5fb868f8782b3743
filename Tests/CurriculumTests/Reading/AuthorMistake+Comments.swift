extension AuthorMistake {
  /// Mistakes in what comments say to the program.
  static let inComments: [AuthorMistake] = [
    .step(
      "a comment that says nothing",
      "## S\n<!-- id: s -->\n<!-- hello -->\n",
      "10:1: error: a comment that says nothing to the program (begin it with 'note:' if it is for authors)"
    ),
    .step(
      "an unknown key",
      "## S\n<!-- id: s knd: read -->\n",
      "9:1: error: unknown key 'knd' (did you mean 'kind'?)"
    ),
    .step(
      "an unknown key that is near to none",
      "## S\n<!-- id: s colour: red -->\n",
      "9:1: error: unknown key 'colour' (expected one of 'id', 'version', 'kind', 'skill', 'outcome', 'misconception', 'compare', 'source', 'level', 'needs', 'verdict', 'ask', 'models', 'fixed', 'hint', 'journal', 'absent', 'delivery', 'wanted', 'given', 'state', 'note')"
    ),
    .step("a key said twice", "## S\n<!-- id: s id: t -->\n", "9:1: error: 'id' is said twice"),
    .step(
      "a key without a value",
      "## S\n<!-- id: s kind: -->\n",
      "9:1: error: 'kind' says nothing"
    ),
    .step(
      "text before the first key",
      "## S\n<!-- step id: s -->\n",
      "9:1: error: expected a key, found 'step'"
    ),
    .step(
      "a key that wants a comment of its own",
      "## S\n<!-- id: s hint: Look. -->\n",
      "9:1: error: 'hint' stands in a comment of its own"
    ),
    .step("an empty hint", choice("<!-- hint: -->"), "16:1: error: 'hint' says nothing"),
    .step(
      "a key of options in the head",
      "## S\n<!-- id: s outcome: status=200 -->\n",
      "9:1: error: 'outcome' has no meaning in the head of a step"
    ),
    .step(
      "a version that is no number",
      "## S\n<!-- id: s version: one -->\n",
      "9:1: error: expected a whole number for 'version', found 'one'"
    ),
    .step(
      "an unknown kind",
      "## S\n<!-- id: s kind: reed -->\n",
      "9:1: error: unknown kind 'reed' (did you mean 'read'?)"
    ),
    .step(
      "a kind that is near to none",
      "## S\n<!-- id: s kind: observe -->\n",
      "9:1: error: unknown kind 'observe' (expected one of 'read', 'predict', 'choice', 'choices', 'text', 'number', 'order', 'match', 'blank', 'which', 'explain', 'do')"
    ),
    .step(
      "an unknown level",
      "## S\n<!-- id: s level: SHALL -->\n",
      "9:1: error: unknown level 'SHALL' (expected one of 'MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', 'DEF', 'erratum', 'derived', 'draft', 'practice', 'choice')"
    ),
    .step(
      "an unknown need",
      "## S\n<!-- id: s needs: wires -->\n",
      "9:1: error: unknown need 'wires' (expected one of 'theory')"
    ),
    .step(
      "a state without a path",
      "## S\n<!-- id: s -->\n<!-- state -->\n",
      "10:1: error: expected a path behind 'state'"
    ),
    .step(
      "a path without a slash",
      "## S\n<!-- id: s -->\n<!-- given x absent -->\n",
      "10:1: error: expected a path behind 'given'"
    ),
    .step(
      "loose words behind a path",
      "## S\n<!-- id: s -->\n<!-- given /x/1 gone -->\n```json\n1\n```\n",
      "10:1: error: expected 'absent' or a key behind '/x/1', found 'gone'"
    ),
    .step(
      "a key of steps behind a path",
      "## S\n<!-- id: s -->\n<!-- given /x/1 kind: read -->\n```json\n1\n```\n",
      "10:1: error: 'kind' has no meaning in a comment about a state"
    ),
    .step(
      "an unknown comparison",
      "## S\n<!-- id: s -->\n\(get)<!-- state /list compare: cuont -->\n```json\n1\n```\n",
      "13:1: error: unknown comparison 'cuont' (did you mean 'count'?)"
    ),
    .step(
      "no document behind the comment",
      "## S\n<!-- id: s -->\n<!-- given /x/1 -->\nIt is there.\n",
      "10:1: error: expected a document in a 'json' fence"
    ),
    .step(
      "no document at the end",
      "## S\n<!-- id: s -->\n<!-- given /x/1 -->\n",
      "10:1: error: expected a document in a 'json' fence"
    ),
    .step(
      "two comments and one document",
      "## S\n<!-- id: s -->\n<!-- given /x/1 -->\n<!-- given /x/2 -->\n```json\n1\n```\n",
      "10:1: error: expected a document in a 'json' fence"
    ),
    .step(
      "a state before any request",
      "## S\n<!-- id: s -->\n<!-- state /x/1 absent -->\n",
      "10:1: error: a state without a request before it"
    ),
    .step(
      "absent fields without a response",
      "## S\n<!-- id: s -->\n\(get)<!-- absent: ETag -->\n",
      "13:1: error: 'absent' without a response before it"
    ),
    .step(
      "a journal of the wrong form",
      task("<!-- journal: PUT x -->"),
      "11:1: error: 'PUT x' is no pattern of a journal (expected a method, a path, and perhaps a count: 'PUT /users/53 ×1..2')"
    ),
    .step(
      "a journal with a count of none",
      task("<!-- journal: PUT /x/1 ×0 -->"),
      "11:1: error: 'PUT /x/1 ×0' is no pattern of a journal (expected a method, a path, and perhaps a count: 'PUT /users/53 ×1..2')"
    ),
    .step(
      "a count that runs backwards",
      task("<!-- journal: PUT /x/1 ×3..1 -->"),
      "11:1: error: 'PUT /x/1 ×3..1' is no pattern of a journal (expected a method, a path, and perhaps a count: 'PUT /users/53 ×1..2')"
    ),
    .step(
      "a word behind the count",
      task("<!-- journal: PUT /x/1 ×1 now -->"),
      "11:1: error: 'PUT /x/1 ×1 now' is no pattern of a journal (expected a method, a path, and perhaps a count: 'PUT /users/53 ×1..2')"
    ),
    .step(
      "a way that is wrong further on",
      task("<!-- journal: GET then PUT 1 -->"),
      "11:1: error: 'PUT 1' is no pattern of a journal (expected a method, a path, and perhaps a count: 'PUT /users/53 ×1..2')"
    ),
  ]

  private static let get = "```http\nGET /x/1\n```\n"

  private static func choice(_ comment: String) -> String {
    """
    ## S
    <!-- id: s kind: choice skill: s -->

    - [ ] no <!-- id: a misconception: M2 -->
      > It is not so.
    - [x] yes <!-- id: b -->
      > It is so.

    \(comment)

    """
  }

  private static func task(_ journal: String) -> String {
    """
    ## S
    <!-- id: s kind: do skill: s -->
    <!-- state /x/1 absent -->
    \(journal)
    <!-- hint: Try. -->

    <details>

    ```http
    DELETE /x/1
    ```
    </details>

    """
  }
}
