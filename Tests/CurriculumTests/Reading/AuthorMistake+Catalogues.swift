extension AuthorMistake {
  /// Mistakes in `course.yml`.
  static let inCourses: [AuthorMistake] = [
    AuthorMistake("an empty file", "", "1:1: error: expected keys and values"),
    AuthorMistake("a list", "- a\n", "1:1: error: expected keys and values"),
    AuthorMistake(
      "no YAML",
      "id: {\n",
      "2:1: error: this is no YAML: did not find expected node content"
    ),
    AuthorMistake(
      "no format",
      "id: c\ntitle: C\nlessons: [l]\n",
      "1:1: error: 'format' is missing"
    ),
    AuthorMistake(
      "a newer format",
      "format: 2\nid: c\ntitle: C\nlessons: [l]\n",
      "1:1: error: the format 2 is unknown (this program reads format 1; a newer program reads this course)"
    ),
    AuthorMistake(
      "a format that is no number",
      "format: new\nid: c\ntitle: C\n",
      "1:1: error: expected a whole number for 'format', found 'new'"
    ),
    AuthorMistake("no id", "format: 1\ntitle: C\nlessons: [l]\n", "1:1: error: 'id' is missing"),
    AuthorMistake("no title", "format: 1\nid: c\nlessons: [l]\n", "1:1: error: 'title' is missing"),
    AuthorMistake(
      "no lessons",
      "format: 1\nid: c\ntitle: C\n",
      "1:1: error: a course without lessons"
    ),
    AuthorMistake(
      "a lesson twice",
      "format: 1\nid: c\ntitle: C\nlessons: [l, l]\n",
      "4:1: error: the lesson 'l' is listed twice"
    ),
    AuthorMistake(
      "an unknown key",
      "format: 1\nid: c\ntitle: C\nlesons: [l]\n",
      "1:1: error: a course without lessons",
      "4:1: error: unknown key 'lesons' (did you mean 'lessons'?)"
    ),
  ]

  /// Mistakes in `skills.yml`.
  static let inSkills: [AuthorMistake] = [
    AuthorMistake("an empty file", "", "1:1: error: expected keys and values"),
    AuthorMistake("a list", "- put\n", "1:1: error: expected keys and values"),
    AuthorMistake(
      "a skill that is a list",
      "put: [a, b]\n",
      "1:1: error: expected a text for 'put'"
    ),
    AuthorMistake("a skill twice", "put: a\nput: b\n", "1:1: error: 'put' is said twice"),
  ]

  /// Mistakes in `misconceptions.yml`.
  static let inMisconceptions: [AuthorMistake] = [
    AuthorMistake("a text", "M1\n", "1:1: error: expected keys and values"),
    AuthorMistake(
      "a misconception that is a text",
      "M1: PUT merges.\n",
      "1:5: error: expected keys and values"
    ),
    AuthorMistake("no belief", "M1: {refutation: b}\n", "1:5: error: 'belief' is missing"),
    AuthorMistake("no refutation", "M1: {belief: a}\n", "1:5: error: 'refutation' is missing"),
    AuthorMistake(
      "an unknown key",
      "M1: {belief: a, refutation: b, source: c}\n",
      "1:32: error: unknown key 'source' (did you mean 'sources'?)"
    ),
    AuthorMistake(
      "rules that are a text",
      "M1: {belief: a, refutation: b, rules: put}\n",
      "1:39: error: expected keys and values"
    ),
    AuthorMistake(
      "an unknown rule",
      "M1: {belief: a, refutation: b, rules: {putt: merge}}\n",
      "1:40: error: unknown rule 'putt' (did you mean 'put'?)"
    ),
    AuthorMistake(
      "an unknown value of a rule",
      "M1: {belief: a, refutation: b, rules: {put: mergee}}\n",
      "1:40: error: unknown value of the rule 'put': 'mergee' (did you mean 'merge'?)"
    ),
  ]

  /// Mistakes in a file of statements.
  static let inStatements: [AuthorMistake] = [
    AuthorMistake(
      "no front matter",
      "# T\n",
      "1:1: error: a file of statements without front matter"
    ),
    AuthorMistake(
      "no world",
      "---\ntitle: T\n---\n# T\n",
      "2:1: error: 'world' is missing",
      "2:1: error: unknown key 'title' (expected one of 'world')"
    ),
    AuthorMistake(
      "an unknown world",
      "---\nworld: v\n---\n# T\n",
      "2:1: error: unknown world 'v' (expected one of 'w')"
    ),
    .statement(
      "no id",
      "level: MUST source: RFC 9110",
      get,
      "6:1: error: a step without an id (put '<!-- id: NAME -->' under the heading)"
    ),
    .statement(
      "no level",
      "id: N1 source: RFC 9110",
      get,
      "6:1: error: a statement without a level"
    ),
    .statement(
      "an unknown level",
      "id: N1 level: MSUT source: RFC 9110",
      get,
      "6:1: error: a statement without a level",
      "7:1: error: unknown level 'MSUT' (did you mean 'MUST'?)"
    ),
    .statement("no source", "id: N1 level: MUST", get, "6:1: error: a statement without a source"),
    .statement(
      "an unknown need",
      "id: N1 level: MUST source: RFC 9110 needs: cahce",
      get,
      "7:1: error: unknown need 'cahce' (expected one of 'theory')"
    ),
    .statement(
      "no experiment",
      "id: N1 level: MUST source: RFC 9110",
      "It is so.\n",
      "6:1: error: a statement without an experiment (add a request, or 'needs: …' with what would show it)"
    ),
    .statement(
      "an id twice",
      "id: N1 level: MUST source: RFC 9110",
      get + "## U\n<!-- id: N1 level: MAY source: RFC 9110 -->\n" + get,
      "11:1: error: two statements with the id 'N1'"
    ),
  ]

  private static let get = "```http\nGET /x/1\n```\n"

  private static func statement(
    _ description: String,
    _ head: String,
    _ body: String,
    _ diagnostics: String...
  ) -> AuthorMistake {
    let text = "---\nworld: w\n---\n# T\n\n## S\n<!-- \(head) -->\n\(body)"
    return AuthorMistake(description, text: text, diagnostics)
  }
}
