import HTTPSemantics
import Markup

extension Course {
  /// Returns the catalogue of statements, sorted by id, and what is wrong in it.
  public func statements() -> (statements: [Statement], diagnostics: [Diagnostic]) {
    var statements: [Statement] = []
    var diagnostics: [Diagnostic] = []
    for name in folder.names("statements") where name.hasSuffix(".md") && name != "README.md" {
      let file = "statements/" + name
      guard let text = folder.text(file) else { continue }
      var reader = StatementReader(text, file: file, course: self)
      statements += reader.read()
      diagnostics += reader.findings.diagnostics
    }
    var seen: Set<String> = []
    for statement in statements where !seen.insert(statement.id).inserted {
      let message = "two statements with the id '\(statement.id)'"
      diagnostics.append(Diagnostic(statement.file, statement.step.position, message))
    }
    return (statements.sorted { $0.id < $1.id }, diagnostics.sorted())
  }
}

/// Reads a file of statements: front matter with the world, then a heading for each statement.
struct StatementReader {
  /// What is wrong in the file.
  private(set) var findings: Findings
  private let document: MarkupDocument
  private let course: Course
  private var world = ""
  private var statements: [Statement] = []

  /// Creates a reader for the text of a file.
  init(_ text: String, file: String, course: Course) {
    findings = Findings(file: file)
    document = MarkupDocument(parsing: text)
    self.course = course
  }

  /// Reads the statements of the file, leaving out those that cannot be used.
  mutating func read() -> [Statement] {
    let start = SourcePosition(line: 1, column: 1)
    guard let front = document.frontMatter,
      var head = YAMLMapping(front.text, firstLine: front.firstLine, findings: &findings)
    else {
      findings.note("a file of statements without front matter", at: start)
      return []
    }
    world = head.requiredText("world", &findings) ?? ""
    if !world.isEmpty, course.worlds[world] == nil {
      let known = course.worlds.keys.sorted()
      findings.noteUnknown("world", world, at: head.position(of: "world"), known: known)
    }
    head.finish(&findings)
    readEntries()
    return statements
  }

  private mutating func readEntries() {
    var reader: StepReader?
    for block in document.blocks {
      if case .heading(let level, let inlines) = block.kind, level <= 2 {
        close(reader)
        // The title of the file, and what stands under it, is for readers of the page.
        reader =
          level == 2 ? StepReader(title: inlines.plainText, position: block.position) : nil
      } else {
        reader?.read(block, findings: &findings)
      }
    }
    close(reader)
  }

  private mutating func close(_ reader: StepReader?) {
    guard let draft = reader?.finish(isIntroduction: false, findings: &findings) else { return }
    guard let id = draft.name else { return }
    guard let level = draft.level else {
      return findings.note("a statement without a level", at: draft.position)
    }
    if draft.sources.isEmpty {
      findings.note("a statement without a source", at: draft.position)
    }
    let hasExperiment = draft.passages.contains { $0.example != nil }
    if draft.needs == nil, !hasExperiment {
      findings.note(
        "a statement without an experiment",
        at: draft.position,
        help: "add a request, or 'needs: …' with what would show it"
      )
    }
    let statement = Statement(
      id: id,
      title: draft.title,
      level: level,
      sources: draft.sources,
      needs: draft.needs,
      refutes: draft.refutes,
      step: draft.step(inLesson: "statements"),
      world: world,
      file: findings.file
    )
    statements.append(statement)
  }
}
