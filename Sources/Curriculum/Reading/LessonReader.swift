import Markup

/// Reads the text of a lesson file.
public struct LessonReader {
  private var findings: Findings
  private let document: MarkupDocument

  /// The lesson that was read, if enough of it could be read, and everything to mend in it.
  public struct Reading: Sendable {
    /// The lesson; `nil` if its front matter or a step is unusable.
    public let lesson: Lesson?
    /// What is wrong, in the order of the file.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a file's text; the names in it are looked up in the course.
  public static func read(_ text: String, file: String, course: Course) -> Reading {
    var reader = LessonReader(text, file: file)
    let lesson = reader.lesson()
    if let lesson { course.checkNames(in: lesson, findings: &reader.findings) }
    let diagnostics = reader.findings.diagnostics.sorted()
    return Reading(lesson: diagnostics.isEmpty ? lesson : nil, diagnostics: diagnostics)
  }

  private init(_ text: String, file: String) {
    findings = Findings(file: file)
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
      minutes: head.number("minutes", &findings) ?? 15,
      objectives: head.texts("objectives", &findings),
      skills: head.texts("skills", &findings),
      sources: head.texts("sources", &findings),
      prerequisites: head.texts("prerequisites", &findings),
      world: world,
      steps: steps(inLesson: id)
    )
    head.finish(&findings)
    return lesson
  }

  private mutating func steps(inLesson id: String) -> [Step] {
    var drafts: [StepDraft] = []
    var reader: StepReader?
    for block in document.blocks {
      if case .heading(let level, let inlines) = block.kind, level <= 2 {
        if let done = reader {
          drafts.append(done.finish(isIntroduction: drafts.isEmpty, findings: &findings))
        }
        if level == 1, reader != nil {
          findings.note("a second title", at: block.position, help: "steps begin with '##'")
        }
        reader = StepReader(title: inlines.plainText, position: block.position)
      } else if reader == nil {
        findings.note("text before the title", at: block.position, help: "begin with '# Title'")
        reader = StepReader(title: "", position: block.position)
      } else {
        reader?.read(block, findings: &findings)
      }
    }
    if let done = reader {
      drafts.append(done.finish(isIntroduction: drafts.isEmpty, findings: &findings))
    }
    noteRepeats(drafts)
    return drafts.map { $0.step(inLesson: id) }
  }

  private mutating func noteRepeats(_ drafts: [StepDraft]) {
    var seen: Set<String> = []
    for draft in drafts {
      guard let name = draft.name, !seen.insert(name).inserted else { continue }
      findings.note("two steps with the id '\(name)'", at: draft.position)
    }
  }
}
