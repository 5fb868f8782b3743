extension AnswerCase {
  /// The cases of every kind; options stand as the author wrote them.
  static let all: [AnswerCase] = [
    AnswerCase("choice", "a", #"["put"] 1"#, "So it is (RFC 9110, 9.3.4)."),
    AnswerCase("choice", " B ", #"["patch"] 0 M10"#, "PATCH carries changes (RFC 5789, 2)."),
    AnswerCase("choice", noAnswer: "d"),
    AnswerCase("choice", noAnswer: "ab"),
    AnswerCase("choice", noAnswer: ""),
    AnswerCase("choice", noAnswer: "1"),
    AnswerCase(
      "choices",
      "ab",
      #"["get","put"] 1"#,
      "a It asks for no change at all.",
      "b The same state, however often it is asked for."
    ),
    AnswerCase(
      "choices",
      "B, a",
      #"["get","put"] 1"#,
      "a It asks for no change at all.",
      "b The same state, however often it is asked for."
    ),
    AnswerCase("choices", "a", #"["get"] 0.5"#, "One that is right is missing."),
    AnswerCase(
      "choices",
      "a c",
      #"["get","post"] 0 M20"#,
      "c Nothing promises it (RFC 9110, 9.2.2).",
      "One that is right is missing."
    ),
    AnswerCase(
      "choices",
      "a b c",
      #"["get","put","post"] 0.5 M20"#,
      "c Nothing promises it (RFC 9110, 9.2.2)."
    ),
    AnswerCase("choices", noAnswer: "a x"),
    AnswerCase("choices", noAnswer: ","),
    AnswerCase("text", "If-Match", #""If-Match" 1"#, "So it is (RFC 9110, 13.1.1)."),
    AnswerCase("text", "  `if-match` ", #""`if-match`" 1"#, "So it is (RFC 9110, 13.1.1)."),
    AnswerCase(
      "text",
      "The  \"If-Match\" field",
      #""The  \"If-Match\" field" 0 unknown"#,
      "It is not one of the answers that are accepted."
    ),
    AnswerCase(
      "text",
      "the  if-match field",
      #""the  if-match field" 1"#,
      "So it is (RFC 9110, 13.1.1)."
    ),
    AnswerCase(
      "text",
      "if-none-match",
      #""if-none-match" 0 M36"#,
      "That one asks that it be another one."
    ),
    AnswerCase(
      "text",
      "ETag",
      #""ETag" 0 unknown"#,
      "It is not one of the answers that are accepted."
    ),
    AnswerCase("text", noAnswer: "  "),
    AnswerCase("text", noAnswer: "``"),
    AnswerCase("number", "412", "412 1"),
    AnswerCase(
      "number",
      "409",
      "409 0 M33",
      "If the version came in a precondition, it is 412. 409 is for a conflict found without one (RFC 9110, 15.5.10; RFC 9110, 15.5.13)."
    ),
    AnswerCase("number", "304", "304 0 M36", "That is for GET."),
    AnswerCase("number", "-1", "-1 0"),
    AnswerCase("number", noAnswer: "four"),
    AnswerCase("number", noAnswer: "412 Precondition Failed"),
    AnswerCase("number", noAnswer: "4.12"),
    AnswerCase("number", noAnswer: "99999999999999999999"),
    AnswerCase("which", "a", #"["first"] 1"#, "Nothing was there."),
    AnswerCase("which", "b", #"["second"] 0 M09"#, "There it replaces."),
    AnswerCase("predict", "a", #"["truth"] 1"#, ""),
    AnswerCase(
      "predict",
      "b",
      #"["M10"] 0 M10 M11"#,
      "The content of PUT is the whole new state; what it leaves out is gone (RFC 9110, 9.3.4)."
    ),
    AnswerCase("fields", "a", #"["created"] 1"#, "It created the document."),
    AnswerCase("blank", "PATCH", #""PATCH" 1"#, "It carries a change."),
    AnswerCase(
      "blank",
      "PUT",
      #""PUT" 0 M10"#,
      #"Expected /resource/123 to be {"key":"new_value","note":"keep me"}, found {"key":"old_value","note":"keep me"}."#,
      "It carries the whole state."
    ),
    AnswerCase(
      "blank",
      "patch",
      #""patch" 0"#,
      #"Expected /resource/123 to be {"key":"new_value","note":"keep me"}, found {"key":"old_value","note":"keep me"}."#
    ),
    AnswerCase("blank", noAnswer: " "),
  ]
}
