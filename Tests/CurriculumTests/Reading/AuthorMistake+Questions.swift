extension AuthorMistake {
  /// Mistakes in questions that show without running anything.
  static let inQuestions: [AuthorMistake] = [
    .step(
      "nothing known to ask for",
      head("predict", "ask: sattus") + request + "What?\n\n<!-- hint: Think. -->\n\nSo.\n",
      "8:1: error: no wrong answer to choose (add 'models: ID, …' of misconceptions with rules, or options)",
      "9:1: error: unknown thing to ask for 'sattus' (did you mean 'status'?)"
    ),
    .step(
      "a field without a name",
      head("predict", "ask: field models: M1") + request
        + "What?\n\n<!-- hint: Think. -->\n\nSo.\n",
      "9:1: error: 'field' is nothing to ask for (expected 'status', 'statuses', 'state /path', 'count /path' or 'field NAME')"
    ),
    .step(
      "an unknown model",
      head("predict", "ask: status models: M1, M9") + request
        + "What?\n\n<!-- hint: Think. -->\n\nSo.\n",
      "9:1: error: unknown misconception 'M9' (expected one of 'M1', 'M2')"
    ),
    .step(
      "a model without rules",
      head("predict", "ask: status models: M1, M2") + request
        + "What?\n\n<!-- hint: Think. -->\n\nSo.\n",
      "9:1: error: the misconception 'M2' has no rules, so no server shows what it expects (write its answer as an option)"
    ),
    .step(
      "neither models nor options",
      head("predict", "ask: status") + request + "What?\n\n<!-- hint: Think. -->\n\nSo.\n",
      "8:1: error: no wrong answer to choose (add 'models: ID, …' of misconceptions with rules, or options)"
    ),
    .step(
      "nothing behind a computed answer",
      head("number", "ask: status") + request + "Which status?\n",
      "8:1: error: nothing is said after the verdict (the computed answer has no feedback of its own: explain it behind the question)"
    ),
    .step(
      "asking in another kind, and twice",
      head("choice", "ask: status fixed: yes") + "<!-- ask: count /list -->\n" + options("x", " ")
        + "\nSo.\n",
      "8:1: error: 'ask' has no meaning in a step of the kind 'choice'",
      "9:1: error: expected 'fixed: true', found 'fixed: yes'",
      "10:1: error: 'ask' is said twice"
    ),
    .step(
      "a number that is no number",
      head("number") + options("x", " "),
      "11:1: error: the option 'a' is no whole number (found 'one')",
      "13:1: error: the option 'b' is no whole number (found 'two')"
    ),
    .step(
      "a number that the run does not have",
      head("number", "ask: state /x/1") + request + "What?\n\n<!-- hint: Think. -->\n\nSo.\n",
      "8:1: error: what is asked for is no number (expected 'ask: status' or 'ask: count /path')"
    ),
    .step(
      "a text without an answer",
      head("text") + options(" ", " "),
      "8:1: error: no answer that is accepted (tick at least one: '- [x] …')"
    ),
    .step(
      "an outcome where none can be",
      head("text")
        + "\n- [x] one <!-- id: a -->\n  > So.\n- [ ] two <!-- id: b outcome: status=200 misconception: M2 -->\n  > So.\n",
      "13:1: error: an outcome in a step of the kind 'text'"
    ),
    .step(
      "two things in order",
      head("order") + "\n1. one <!-- id: a -->\n   > So.\n2. two <!-- id: b -->\n",
      "8:1: error: expected 3 to 8 options, found 2",
      "13:1: error: the option 'b' has no feedback (put it below the option as a quote: '> …')"
    ),
    .step(
      "a task list to put in order",
      head("order") + options("x", " "),
      "8:1: error: expected 3 to 8 options, found 0",
      "11:1: error: options in a step of the kind 'order' (expected a numbered list in the right order)"
    ),
    .step(
      "nothing to match",
      head("match"),
      "8:1: error: nothing to match (add a table of two columns, each row a pair)"
    ),
    .step(
      "three columns to match",
      head("match") + "\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n",
      "8:1: error: nothing to match (add a table of two columns, each row a pair)",
      "11:1: error: expected a table of two columns, found 3 (each row is a pair)"
    ),
    .step(
      "few pairs, and one cell twice",
      head("match")
        + "\n| a | b |\n|---|---|\n| 1 | x |\n| 2 | x |\n\n| a | b |\n|---|---|\n| 1 | x |\n",
      "11:1: error: expected 3 to 8 pairs, found 2",
      "11:1: error: 'x' stands twice in a column of pairs",
      "16:1: error: a second table of pairs"
    ),
    .step(
      "a blank that is missing",
      head("blank") + request + "```http\nHTTP/1.1 200\n```\n" + options("x", " "),
      "8:1: error: expected one blank in the requests, found none (write '____' once in an 'http' fence)"
    ),
    .step(
      "two blanks",
      head("blank") + "```http\n____ /x/____\n```\n```http\nHTTP/1.1 200\n```\n"
        + options("x", " "),
      "8:1: error: expected one blank in the requests, found 2 (write '____' once in an 'http' fence)"
    ),
    .step(
      "a blank of which nothing is expected",
      head("blank") + "```http\n____ /x/1\n```\n" + options(" ", " "),
      "8:1: error: no filling that is right (tick at least one: '- [x] …')",
      "11:1: error: nothing is expected of the filled request (say by a response or a state what a right filling leads to)"
    ),
    .step(
      "one request to choose from, and nothing wanted",
      head("which") + request + options("x", " "),
      "8:1: error: expected 2 requests, found 1",
      "8:1: error: nothing is wanted of the two requests (add '<!-- wanted: status=201 -->' or another outcome)",
      "14:1: error: the option 'a' is ticked (leave the tick to the server, which computes the key)"
    ),
    .step(
      "something wanted that is no outcome",
      head("which") + request + request + "<!-- wanted: code=201 -->\n" + options(" ", " "),
      "8:1: error: nothing is wanted of the two requests (add '<!-- wanted: status=201 -->' or another outcome)",
      "16:1: error: unknown outcome 'code' (expected one of 'status', 'statuses', 'state', 'count', 'field', 'fate')"
    ),
    .step(
      "an explanation without points",
      head("explain") + "\n- A list of the text.\n",
      "8:1: error: expected 1 to 8 options, found 0"
    ),
    .step(
      "a field of an outcome without a name",
      head("choice")
        + "\n- [ ] one <!-- id: a outcome: field=x misconception: M2 -->\n  > So.\n- [ ] two <!-- id: b outcome: field ETag= and field ETag=~( and fate=gone -->\n  > So.\n",
      "11:11: error: expected the name of a field behind 'field', found ''",
      "13:11: error: '' is no value for 'field' (expected a value, '~' with a regular expression, or 'absent')",
      "13:11: error: '~(' is no value for 'field' (expected a value, '~' with a regular expression, or 'absent')",
      "13:11: error: 'gone' is no value for 'fate' (expected one of 'request lost', 'response lost', 'truncated', 'reset', 'held')"
    ),
  ]

  private static let request = "```http\nGET /x/1\n```\n"

  /// The first lines of a step, the heading at line 8 and the comment at line 9.
  private static func head(_ kind: String, _ more: String = "") -> String {
    "## S\n<!-- id: s kind: \(kind) skill: s\(more.isEmpty ? "" : " " + more) -->\n"
  }

  private static func options(_ first: String, _ second: String) -> String {
    """

    - [\(first)] one <!-- id: a\(first == "x" ? "" : " misconception: M2") -->
      > So.
    - [\(second)] two <!-- id: b misconception: M2 -->
      > So.

    """
  }
}
