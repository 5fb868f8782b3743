import Markup

/// Reads the text of a lesson file.
public struct LessonReader {
  private var findings: Findings
  private let document: MarkupDocument
  private let misconceptions: [String: Misconception]

  /// The lesson that was read, if nothing is wrong with it, and everything to mend in it.
  public struct Reading: Sendable {
    /// The lesson; `nil` if anything is wrong with it.
    public let lesson: Lesson?
    /// What is wrong, in the order of the file.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a file's text; the names in it are looked up in the course.
  public static func read(_ text: String, file: String, course: Course) -> Reading {
    var reader = LessonReader(text, file: file, misconceptions: course.misconceptions)
    let lesson = reader.lesson()
    if let lesson { course.checkNames(in: lesson, findings: &reader.findings) }
    let diagnostics = reader.findings.diagnostics.sorted()
    return Reading(lesson: diagnostics.isEmpty ? lesson : nil, diagnostics: diagnostics)
  }

  private init(_ text: String, file: String, misconceptions: [String: Misconception]) {
    findings = Findings(file: file)
    self.misconceptions = misconceptions
    document = MarkupDocument(parsing: text)
  }

  private mutating func lesson() -> Lesson? {
    let start = SourcePosition(line: 1, column: 1)
    guard let front = document.frontMatter else {
      findings.note(
        "a lesson without front matter",
        at: start,
        help: "begin the file with '---', keys and values, and '---'"
      )
      return nil
    }
    guard
      var head = YAMLMapping(front.text, firstLine: front.firstLine, findings: &findings),
      let id = head.requiredText("id", &findings),
      let title = head.requiredText("title", &findings),
      let world = head.requiredText("world", &findings)
    else { return nil }
    let lesson = Lesson(
      id: id,
      title: title,
      minutes: head.number("minutes", &findings) ?? Lesson.usualMinutes,
      objectives: head.texts("objectives", &findings),
      skills: head.texts("skills", &findings),
      sources: head.texts("sources", &findings),
      prerequisites: head.texts("prerequisites", &findings),
      terms: head.texts("terms", &findings),
      world: world,
      steps: steps(inLesson: id),
      places: head.places
    )
    head.finish(&findings)
    return lesson
  }

  private mutating func steps(inLesson id: String) -> [Step] {
    checkTitle()
    var drafts: [StepDraft] = []
    var reader: StepReader?
    for block in document.blocks.drop(while: isBeforeTitle) {
      guard case .heading(let level, let inlines) = block.kind, level <= 2 else {
        reader?.read(block, findings: &findings)
        continue
      }
      if let draft = reader?.finish(isIntroduction: drafts.isEmpty, findings: &findings) {
        drafts.append(draft)
      }
      if level == 1, reader != nil {
        findings.note("a second title", at: block.position, help: "steps begin with '##'")
      }
      reader = StepReader(title: inlines.plainText, position: block.position)
    }
    if let draft = reader?.finish(isIntroduction: drafts.isEmpty, findings: &findings) {
      drafts.append(draft)
    }
    noteRepeats(drafts)
    return drafts.map { draft in
      var draft = draft
      draft.findModels(among: misconceptions, findings: &findings)
      return draft.step(inLesson: id)
    }
  }

  /// Notes a lesson that does not begin with its title.
  private mutating func checkTitle() {
    guard let first = document.blocks.first else {
      let end = SourcePosition(line: 1, column: 1)
      return findings.note("a lesson without a title", at: end, help: "expected '# Title'")
    }
    if case .heading(level: 1, _) = first.kind { return }
    findings.note("text before the title", at: first.position, help: "begin with '# Title'")
  }

  private func isBeforeTitle(_ block: Block) -> Bool {
    if case .heading(let level, _) = block.kind { level > 2 } else { true }
  }

  private mutating func noteRepeats(_ drafts: [StepDraft]) {
    var seen: Set<String> = []
    for (index, draft) in drafts.enumerated() {
      let name = draft.name ?? (index == 0 ? StepDraft.introduction : nil)
      guard let name, !seen.insert(name).inserted else { continue }
      findings.note("two steps with the id '\(name)'", at: draft.position)
    }
  }
}
