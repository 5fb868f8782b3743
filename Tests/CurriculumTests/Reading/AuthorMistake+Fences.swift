extension AuthorMistake {
  /// Mistakes in fences: messages, documents and commands.
  static let inFences: [AuthorMistake] = [
    .step("an empty message", http(""), "11:1: error: an empty message (expected a start line)"),
    .step(
      "a method without a target",
      http("GET"),
      "11:1: error: expected a method and a target (a request begins like 'PUT /users/53 HTTP/1.1')"
    ),
    .step(
      "too many words",
      http("GET /x/1 HTTP/1.1 now"),
      "11:1: error: expected a method and a target (a request begins like 'PUT /users/53 HTTP/1.1')"
    ),
    .step(
      "a third word that is no version",
      http("GET /x/1 now"),
      "11:1: error: expected a method and a target (a request begins like 'PUT /users/53 HTTP/1.1')"
    ),
    .step(
      "a status that is none",
      http("HTTP/1.1 OK"),
      "11:1: error: expected a status code (a response begins like 'HTTP/1.1 201')"
    ),
    .step(
      "a status out of range",
      http("HTTP/1.1 600"),
      "11:1: error: expected a status code (a response begins like 'HTTP/1.1 201')"
    ),
    .step(
      "no status",
      http("HTTP/1.1"),
      "11:1: error: expected a status code (a response begins like 'HTTP/1.1 201')"
    ),
    .step(
      "a line that is no field",
      http("PUT /x/1\nContent-Type\n\n1"),
      "12:1: error: expected a field (a field is 'Name: value'; an empty line comes before the content)"
    ),
    .step(
      "content without an empty line before it",
      http("PUT /x/1\n{\"a\": 1}"),
      "12:1: error: expected a field (a field is 'Name: value'; an empty line comes before the content)"
    ),
    .step(
      "a space before the colon",
      http("PUT /x/1\nETag : \"1\""),
      "12:1: error: expected a field (a field is 'Name: value'; an empty line comes before the content)"
    ),
    .step(
      "a response before any request",
      http("HTTP/1.1 200"),
      "11:1: error: a response without a request before it"
    ),
    .step(
      "a pattern that is no regular expression",
      http("GET /x/1") + http("HTTP/1.1 200\nDate: today\nETag: ~[", head: ""),
      "16:1: error: '[' is no regular expression"
    ),
    .step(
      "a document that is no JSON",
      given("{\"a\": }"),
      "12:7: error: this is no JSON: expected a value after ':', found '}'"
    ),
    .step(
      "a document that is no JSON on its second line",
      given("{\n  \"a\" 1\n}"),
      "13:7: error: this is no JSON: expected ':' after the member name, found '1'"
    ),
    .step(
      "an unknown command",
      http("GET /x/1") + console("agian 2"),
      "14:1: error: unknown command 'agian 2' (expected 'again NUMBER', up to 100, or one of fault, pause, continue, clock, cache, handler, as-client, client)"
    ),
    .step(
      "a command without its number",
      http("GET /x/1") + console("again"),
      "14:1: error: unknown command 'again' (expected 'again NUMBER', up to 100, or one of fault, pause, continue, clock, cache, handler, as-client, client)"
    ),
    .step(
      "no times",
      http("GET /x/1") + console("again 0"),
      "14:1: error: unknown command 'again 0' (expected 'again NUMBER', up to 100, or one of fault, pause, continue, clock, cache, handler, as-client, client)"
    ),
    .step(
      "more times than anybody waits for",
      http("GET /x/1") + console("again 101"),
      "14:1: error: unknown command 'again 101' (expected 'again NUMBER', up to 100, or one of fault, pause, continue, clock, cache, handler, as-client, client)"
    ),
    .step(
      "a number beyond all bounds",
      http("GET /x/1") + console("again 9223372036854775807"),
      "14:1: error: unknown command 'again 9223372036854775807' (expected 'again NUMBER', up to 100, or one of fault, pause, continue, clock, cache, handler, as-client, client)"
    ),
    .step(
      "a command on the second line",
      http("GET /x/1") + console("again 1\nrace"),
      "15:1: error: unknown command 'race' (expected 'again NUMBER', up to 100, or one of fault, pause, continue, clock, cache, handler, as-client, client)"
    ),
    .step(
      "repetition of nothing",
      "## S\n<!-- id: s -->\n" + console("again 2"),
      "11:1: error: 'again' without a request before it"
    ),
    .step(
      "a time without a sign",
      console("clock 25h") + http("GET /x/1", head: ""),
      "9:1: error: '25h' is no time to move the clock by (expected a time such as +25h, +90m or +5s)"
    ),
    .step(
      "a time without a unit",
      console("clock +25") + http("GET /x/1", head: ""),
      "9:1: error: '+25' is no time to move the clock by (expected a time such as +25h, +90m or +5s)"
    ),
    .step(
      "a time beyond all bounds",
      console("clock +9999999999999999d"),
      "9:1: error: '+9999999999999999d' is no time to move the clock by (expected a time such as +25h, +90m or +5s)"
    ),
    .step(
      "a clock that goes backwards",
      console("clock -1h") + http("GET /x/1", head: ""),
      "9:1: error: the clock cannot go backwards (what was answered has a date already; 'reset' begins anew)"
    ),
    .step(
      "an unknown fault",
      console("fault fire") + http("GET /x/1", head: ""),
      "9:1: error: there is no fault 'fire' (expected drop-request, drop-response, truncate 20, reset, delay 3s, fail, fail-after-write, fail-after 1, 503 or 429; behind it x3 or always, 1/3, and a method and a path)"
    ),
    .step(
      "a time with nothing after it",
      "## S\n<!-- id: s -->\n" + console("clock +25h"),
      "8:1: error: a command without a request after it"
    ),
  ]

  private static func http(
    _ message: String,
    head: String = "## S\n<!-- id: s -->\n"
  ) -> String {
    head + "```http\n" + (message.isEmpty ? "" : message + "\n") + "```\n"
  }

  private static func console(_ commands: String) -> String {
    "```console\n" + commands + "\n```\n"
  }

  private static func given(_ document: String) -> String {
    "## S\n<!-- id: s -->\n<!-- given /x/1 -->\n```json\n" + document + "\n```\n"
  }
}
