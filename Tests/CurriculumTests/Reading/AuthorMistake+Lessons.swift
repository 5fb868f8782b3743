extension AuthorMistake {
  /// Mistakes in the head of a lesson and in the order of its headings.
  static let inLessons: [AuthorMistake] = [
    AuthorMistake(
      "an empty file",
      "",
      "1:1: error: a lesson without front matter (begin the file with '---', keys and values, and '---')"
    ),
    AuthorMistake(
      "no front matter",
      "# L\n",
      "1:1: error: a lesson without front matter (begin the file with '---', keys and values, and '---')"
    ),
    AuthorMistake(
      "front matter that is no mapping",
      "---\n- a\n---\n# L\n",
      "2:1: error: expected keys and values"
    ),
    AuthorMistake("empty front matter", "---\n---\n# L\n", "2:1: error: expected keys and values"),
    AuthorMistake(
      "front matter that is no YAML",
      "---\nid: [a\n---\n# L\n",
      "3:1: error: this is no YAML: did not find expected ',' or ']'"
    ),
    AuthorMistake("no id", "---\ntitle: L\nworld: w\n---\n# L\n", "2:1: error: 'id' is missing"),
    AuthorMistake(
      "no title in the front matter",
      "---\nid: l\nworld: w\n---\n# L\n",
      "2:1: error: 'title' is missing"
    ),
    AuthorMistake("no world", "---\nid: l\ntitle: L\n---\n# L\n", "2:1: error: 'world' is missing"),
    AuthorMistake(
      "a key said twice",
      "---\nid: l\ntitle: L\nworld: w\ntitle: M\n---\n# L\n",
      "3:1: error: 'title' is said twice"
    ),
    AuthorMistake(
      "an unknown key",
      "---\nid: l\ntitle: L\nworld: w\nminuts: 5\n---\n# L\n",
      "5:1: error: unknown key 'minuts' (did you mean 'minutes'?)"
    ),
    AuthorMistake(
      "a number that is none",
      "---\nid: l\ntitle: L\nworld: w\nminutes: many\n---\n# L\n",
      "5:1: error: expected a whole number for 'minutes', found 'many'"
    ),
    AuthorMistake(
      "a list that is none",
      "---\nid: l\ntitle: L\nworld: w\nobjectives: {a: b}\n---\n# L\n",
      "5:1: error: expected a list of texts for 'objectives'"
    ),
    AuthorMistake(
      "unknown names",
      """
      ---
      id: l
      title: L
      world: v
      skills: [t]
      prerequisites: [other]
      ---
      # L

      """,
      "4:1: error: unknown world 'v' (expected one of 'w')",
      "5:1: error: unknown skill 't' (expected one of 's')",
      "6:1: error: unknown lesson 'other' (expected one of 'l')"
    ),
    AuthorMistake(
      "no title",
      "---\nid: l\ntitle: L\nworld: w\n---\n",
      "1:1: error: a lesson without a title (expected '# Title')"
    ),
    AuthorMistake(
      "text before the title",
      "---\nid: l\ntitle: L\nworld: w\n---\nHello.\n\n# L\n",
      "6:1: error: text before the title (begin with '# Title')"
    ),
    AuthorMistake(
      "a step before the title",
      "---\nid: l\ntitle: L\nworld: w\n---\n## S\n",
      "6:1: error: text before the title (begin with '# Title')"
    ),
    .step(
      "a second title",
      "# M\n<!-- id: m -->\n",
      "8:1: error: a second title (steps begin with '##')"
    ),
    .step(
      "a step without an id",
      "## S\n",
      "8:1: error: a step without an id (put '<!-- id: NAME -->' under the heading)"
    ),
    .step(
      "two steps with one id",
      "## S\n<!-- id: s -->\n## T\n<!-- id: s -->\n",
      "10:1: error: two steps with the id 's'"
    ),
    .step(
      "a step with the id of the introduction",
      "## S\n<!-- id: introduction -->\n",
      "8:1: error: two steps with the id 'introduction'"
    ),
    .step(
      "an unknown skill in a step",
      """
      ## S
      <!-- id: s kind: do skill: t -->
      <!-- journal: PUT /x/1 -->
      <!-- hint: Do it. -->
      <details>

      ```http
      PUT /x/1
      ```
      </details>

      """,
      "8:1: error: unknown skill 't' (expected one of 's')"
    ),
  ]
}
