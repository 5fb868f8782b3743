extension AuthorMistake {
  /// Mistakes in options and in what they claim.
  static let inOptions: [AuthorMistake] = [
    .step(
      "an option without text",
      options("- [ ]", "  > So."),
      "11:1: error: an option without an id (put '<!-- id: NAME -->' behind its text)"
    ),
    .step(
      "an option without an id",
      options("- [ ] one", "  > So."),
      "11:1: error: an option without an id (put '<!-- id: NAME -->' behind its text)"
    ),
    .step(
      "an option without feedback",
      options("- [ ] one <!-- id: a -->"),
      "11:1: error: the option 'a' has no feedback (put it below the option as a quote: '> …')"
    ),
    .step(
      "feedback that is no quote",
      options("- [ ] one <!-- id: a -->", "", "  So."),
      "11:1: error: the option 'a' has no feedback (put it below the option as a quote: '> …')",
      "13:3: error: expected the feedback of the option 'a' as a quote (begin each of its lines with '>')"
    ),
    .step(
      "two options with one id",
      options("- [ ] one <!-- id: z -->", "  > So."),
      "15:1: error: two options with the id 'z'"
    ),
    .step(
      "a key of steps in an option",
      options("- [ ] one <!-- id: a skill: s -->", "  > So."),
      "11:11: error: 'skill' has no meaning in an option"
    ),
    .step(
      "an unknown misconception",
      options("- [ ] one <!-- id: a misconception: M9 -->", "  > So."),
      "11:1: error: unknown misconception 'M9' (expected one of 'M1', 'M2')"
    ),
    .step(
      "an outcome without a sign",
      options(claim("status 201"), "  > So."),
      "11:11: error: expected '=' in the outcome 'status 201'"
    ),
    .step(
      "an unknown outcome",
      options(claim("stauts=201"), "  > So."),
      "11:11: error: unknown outcome 'stauts' (did you mean 'status'?)"
    ),
    .step(
      "an outcome that is near to none",
      options(claim("body=201"), "  > So."),
      "11:11: error: unknown outcome 'body' (expected one of 'status', 'statuses', 'state', 'count', 'field', 'fate')"
    ),
    .step(
      "a status that is no number",
      options(claim("status=OK"), "  > So."),
      "11:11: error: 'OK' is no value for 'status' (expected a status code, such as 'status=201')"
    ),
    .step(
      "a list of statuses with a word",
      options(claim("statuses=201,OK"), "  > So."),
      "11:11: error: '201,OK' is no value for 'statuses' (expected status codes, such as 'statuses=201,200')"
    ),
    .step(
      "an empty list of statuses",
      options(claim("statuses="), "  > So."),
      "11:11: error: '' is no value for 'statuses' (expected status codes, such as 'statuses=201,200')"
    ),
    .step(
      "a state that is no JSON",
      options(claim("state={a}"), "  > So."),
      "11:11: error: '{a}' is no value for 'state' (expected a JSON document or 'absent')"
    ),
    .step(
      "a count that is no number",
      options(claim("count /list=two"), "  > So."),
      "11:11: error: 'two' is no value for 'count' (expected a number, such as 'count /orders=2')"
    ),
    .step(
      "a status of a path",
      options(claim("status /x/1=201"), "  > So."),
      "11:11: error: expected '=' behind 'status', found '/x/1'"
    ),
    .step(
      "a path without a slash",
      options(claim("state x=1"), "  > So."),
      "11:11: error: expected '=' behind 'state', found 'x'"
    ),
    .step(
      "two paths",
      options(claim("state /x /y=1"), "  > So."),
      "11:11: error: expected '=' behind 'state', found '/x /y'"
    ),
    .step(
      "a second claim that is wrong",
      options(claim("status=201 and x=1"), "  > So."),
      "11:11: error: unknown outcome 'x' (expected one of 'status', 'statuses', 'state', 'count', 'field', 'fate')"
    ),
    .step(
      "a tick beside a claim",
      options(claim("status=201", "x"), "  > So."),
      "11:1: error: the option 'a' is ticked and claims an outcome (leave the tick to the server, which computes the key)"
    ),
  ]

  /// A step with a further option, whose first line is line 11.
  private static func options(_ lines: String...) -> String {
    """
    ## S
    <!-- id: s kind: choice skill: s -->

    \(lines.joined(separator: "\n"))
    - [ ] none <!-- id: y misconception: M2 -->
      > No.
    - [x] all <!-- id: z -->
      > Yes.

    """
  }

  private static func claim(_ outcome: String, _ mark: String = " ") -> String {
    "- [\(mark)] one <!-- id: a outcome: \(outcome) misconception: M2 -->"
  }
}
