import Curriculum
import Testing

/// Three lessons `a`, `b` and `c` in this order, with what is said about them beside each other.
struct LessonOrder: CustomTestStringConvertible {
  /// What is special about them, in words.
  let testDescription: String
  /// The lessons that are not as short as can be.
  let drafts: [String: Draft]
  /// The diagnostics, each on its line.
  let diagnostics: [String]

  /// A lesson.
  struct Draft {
    /// A line of its front matter beside the required ones, at line 5.
    let key: String
    /// What stands below its title, from line 8 on.
    let body: String

    /// Creates a lesson.
    init(_ key: String = "minutes: 5", body: String = "") {
      self.key = key
      self.body = body
    }
  }

  /// Creates an order of lessons.
  init(_ description: String, _ drafts: [String: Draft], _ diagnostics: String...) {
    testDescription = description
    self.drafts = drafts
    self.diagnostics = diagnostics
  }

  /// The course of the three lessons.
  var folder: CourseFolder {
    var texts = ["course.yml": "format: 1\nid: c\ntitle: C\nlessons: [a, b, c]\n"]
    for id in ["a", "b", "c"] {
      let draft = drafts[id] ?? Draft()
      let head = "---\nid: \(id)\ntitle: T\nworld: w\n\(draft.key)\n---\n"
      texts[id + ".md"] = head + "# T\n\(draft.body)\n"
    }
    return .small(changing: texts)
  }
}

extension LessonOrder {
  /// Orders with something to mend.
  static let mistaken: [LessonOrder] = [
    LessonOrder(
      "a prerequisite that comes later",
      ["a": Draft("prerequisites: [b]")],
      "a.md:5:1: error: the prerequisite 'b' comes later in the course (the order of the lessons is that in course.yml)"
    ),
    LessonOrder(
      "a lesson that is its own prerequisite",
      ["b": Draft("prerequisites: [b]")],
      "b.md:5:1: error: a circle of prerequisites: 'b', which needs 'b'"
    ),
    LessonOrder(
      "a circle of prerequisites",
      [
        "a": Draft("prerequisites: [c]"), "b": Draft("prerequisites: [a]"),
        "c": Draft("prerequisites: [b]"),
      ],
      "a.md:5:1: error: a circle of prerequisites: 'a', which needs 'c', which needs 'b', which needs 'a'"
    ),
    LessonOrder(
      "a term that two lessons introduce",
      ["a": Draft("terms: [entity tag]"), "c": Draft("terms: [cache, Entity Tag]")],
      "c.md:5:1: error: the term 'Entity Tag' is introduced by the lesson 'a' already"
    ),
    LessonOrder(
      "a term that one lesson introduces twice",
      ["a": Draft("terms: [cache, Cache]")],
      "a.md:5:1: error: the term 'Cache' is listed twice"
    ),
    LessonOrder(
      "a term without a word",
      ["a": Draft("terms: ['…']")],
      "a.md:5:1: error: a term without a word"
    ),
    use("in prose", "See the\nentity\ntag of it.", at: "9:1"),
    use("between marks of emphasis", "One *entity* **tag**.", at: "8:6"),
    use("in the plural and in capitals", "Entity Tags differ.", at: "8:1"),
    use("in a quotation", "> an entity\n> tag\n", at: "8:6"),
    use("in the text of a link", "[the entity tag](/x)", at: "8:6"),
    use("behind code with two backticks", "``a ` b`` entity tag", at: "8:11"),
    use("in a hint", hint("What is an entity tag?"), at: "16:23"),
    use("in an option", choice(option: "an entity tag"), at: "11:10"),
    use("in the feedback of an option", choice(feedback: "The entity tag."), at: "12:9"),
    use("behind the verdict", choice(closing: "It was the entity tag."), at: "16:12"),
    use("in a heading", "## On the entity tag\n<!-- id: s -->\n", at: "8:11"),
  ]

  /// Orders in which no term is used too early, whatever it looks like.
  static let sound: [LessonOrder] = [
    LessonOrder(
      "code",
      ["a": Draft(body: "`entity tag` and ``a ` entity tag``"), "b": introducing]
    ),
    LessonOrder("a fence", ["a": Draft(body: "```text\nentity tag\n```\n"), "b": introducing]),
    LessonOrder("a fence within a fence", ["a": Draft(body: longFence), "b": introducing]),
    LessonOrder("the target of a link", ["a": Draft(body: "[x](entity tag)"), "b": introducing]),
    LessonOrder("a comment", ["a": Draft(body: "<!-- note: entity tag -->"), "b": introducing]),
    LessonOrder("the front matter", ["a": Draft("objectives: [entity tag]"), "b": introducing]),
    LessonOrder(
      "parts of other words",
      ["a": Draft(body: "nonentity tag, entity tagged"), "b": introducing]
    ),
    LessonOrder(
      "words that a full stop parts",
      ["a": Draft(body: "An entity. Tag it."), "b": introducing]
    ),
    LessonOrder(
      "words of two paragraphs",
      ["a": Draft(body: "An entity\n\ntag it"), "b": introducing]
    ),
    LessonOrder(
      "only one of the words",
      ["a": Draft(body: "A tag of an entity"), "b": introducing]
    ),
    LessonOrder("a later lesson", ["b": introducing, "c": Draft(body: "The entity tag.")]),
    LessonOrder("the lesson itself", ["b": Draft("terms: [entity tag]", body: "The entity tag.")]),
  ]

  private static let introducing = Draft("terms: [cache, entity tag]")
  private static let longFence = "````text\n```\nentity tag\n```\n````\n"

  private static func use(
    _ description: String,
    _ body: String,
    at place: String
  ) -> LessonOrder {
    LessonOrder(
      "a term used before its lesson \(description)",
      ["a": Draft(body: body), "b": introducing],
      "a.md:\(place): error: the term 'entity tag' is used before the lesson 'b' introduces it (say it in other words, or introduce the term here)"
    )
  }

  private static func hint(_ text: String) -> String {
    choice(closing: "<!-- hint: \(text) -->")
  }

  private static func choice(
    option: String = "yes",
    feedback: String = "So.",
    closing: String = ""
  ) -> String {
    """
    ## S
    <!-- id: s kind: choice skill: s -->

    - [x] \(option) <!-- id: y -->
      > \(feedback)
    - [ ] no <!-- id: n misconception: M2 -->
      > No.

    \(closing)
    """
  }
}
