import HTTPSemantics
import Markup

extension Course {
  /// Returns the catalogue of statements, sorted by id, and what is wrong in it.
  public func statements() -> (statements: [Statement], diagnostics: [Diagnostic]) {
    var statements: [Statement] = []
    let diagnostics = readCatalogue("statements") { file in
      for draft in file.drafts {
        if let statement = Statement(draft, &file) { statements.append(statement) }
      }
    }
    let repeats = statements.repeats(of: "statements")
    return (statements.sorted { $0.id < $1.id }, (diagnostics + repeats).sorted())
  }

  /// Reads each file of a catalogue, and returns what is wrong in them.
  func readCatalogue(
    _ name: String,
    _ read: (inout CatalogueFile) -> Void
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for file in folder.names(name) where file.hasSuffix(".md") && file != "README.md" {
      guard let text = folder.text("\(name)/\(file)") else { continue }
      var file = CatalogueFile(text, of: name, file: "\(name)/\(file)", course: self)
      read(&file)
      diagnostics += file.findings.diagnostics
    }
    return diagnostics
  }
}

/// An entry of a catalogue, which is known by its id.
protocol CatalogueEntry {
  /// The id.
  var id: String { get }
  /// The step that is its experiment.
  var step: Step { get }
  /// The file that it was read from, relative to the course folder.
  var file: String { get }
}

extension Statement: CatalogueEntry {}
extension Claim: CatalogueEntry {}

extension Array where Element: CatalogueEntry {
  /// Returns a diagnostic for each entry whose id another one has before it.
  func repeats(of kind: String) -> [Diagnostic] {
    var seen: Set<String> = []
    return filter { !seen.insert($0.id).inserted }.map {
      Diagnostic($0.file, $0.step.position, "two \(kind) with the id '\($0.id)'")
    }
  }
}

/// A file of a catalogue: front matter with the world, then a heading for each entry.
struct CatalogueFile {
  /// What is wrong in the file.
  var findings: Findings
  /// The world in which the experiments play.
  private(set) var world = ""
  /// The title of the file, as its front matter has it.
  private(set) var title = ""
  /// The number of the article that the entries come from, if they come from one.
  private(set) var article: Int?
  /// The entries, those left out that have no id.
  private(set) var drafts: [StepDraft] = []

  /// Reads the text of a file.
  init(_ text: String, of kind: String, file: String, course: Course) {
    findings = Findings(file: file)
    let document = MarkupDocument(parsing: text)
    guard let front = document.frontMatter,
      var head = YAMLMapping(front.text, firstLine: front.firstLine, findings: &findings)
    else {
      findings.note(
        "a file of \(kind) without front matter",
        at: SourcePosition(line: 1, column: 1)
      )
      return
    }
    world = head.requiredText("world", &findings) ?? ""
    if !world.isEmpty, course.worlds[world] == nil {
      let known = course.worlds.keys.sorted()
      findings.noteUnknown("world", world, at: head.position(of: "world"), known: known)
    }
    if kind == "claims" {
      title = head.text("title", &findings) ?? ""
      article = head.number("article", &findings)
    }
    head.finish(&findings)
    readEntries(of: document)
  }

  private mutating func readEntries(of document: MarkupDocument) {
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
    guard let draft = reader?.finish(isIntroduction: false, findings: &findings),
      draft.name != nil
    else { return }
    drafts.append(draft)
  }

  /// Notes an entry without a source, or without an experiment and the reason for that.
  mutating func checkEntry(_ draft: StepDraft, _ kind: String) {
    if draft.sources.isEmpty {
      findings.note("\(kind) without a source", at: draft.position)
    }
    let hasExperiment = draft.passages.contains { $0.example != nil }
    if draft.needs == nil, !hasExperiment {
      findings.note(
        "\(kind) without an experiment",
        at: draft.position,
        help: "add a request, or 'needs: …' with what would show it"
      )
    }
  }
}

extension Statement {
  /// Creates a statement from its entry, or notes what keeps the entry from being one.
  fileprivate init?(_ draft: StepDraft, _ file: inout CatalogueFile) {
    guard let id = draft.name else { return nil }
    guard let level = draft.level else {
      file.findings.note("a statement without a level", at: draft.position)
      return nil
    }
    file.checkEntry(draft, "a statement")
    self.init(
      id: id,
      title: draft.title,
      level: level,
      sources: draft.sources,
      needs: draft.needs,
      step: draft.step(inLesson: "statements"),
      world: file.world,
      file: file.findings.file
    )
  }
}
