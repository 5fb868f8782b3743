import HTTPSemantics
import Markup

extension Course {
  /// Returns the articles with their claims, by number, and what is wrong in them.
  public func articles() -> (articles: [Article], diagnostics: [Diagnostic]) {
    var articles: [Article] = []
    var diagnostics = readCatalogue("claims") { file in
      guard let number = file.article, !file.title.isEmpty else {
        return file.findings.note(
          "a file of claims without 'article' or 'title'",
          at: SourcePosition(line: 1, column: 1),
          help: "say in the front matter which article it is and what it is about"
        )
      }
      var claims: [Claim] = []
      for draft in file.drafts {
        if let claim = Claim(draft, article: number, &file, in: self) { claims.append(claim) }
      }
      articles.append(Article(number: number, title: file.title, claims: claims))
    }
    diagnostics += articles.flatMap(\.claims).repeats(of: "claims")
    return (articles.sorted { $0.number < $1.number }, diagnostics.sorted())
  }
}

extension Claim {
  /// Creates a claim from its entry, or notes what keeps the entry from being one.
  fileprivate init?(
    _ draft: StepDraft,
    article: Int,
    _ file: inout CatalogueFile,
    in course: Course
  ) {
    guard let id = draft.name else { return nil }
    guard !draft.verdicts.isEmpty else {
      file.findings.note(
        "a claim without a verdict",
        at: draft.position,
        help: "expected 'verdict: right', imprecise, wrong or outdated"
      )
      return nil
    }
    file.checkEntry(draft, "a claim")
    for id in draft.refutes where course.misconceptions[id] == nil {
      let known = course.misconceptions.keys.sorted()
      file.findings.noteUnknown("misconception", id, at: draft.position, known: known)
    }
    let step = draft.step(inLesson: "claims")
    let (experiment, instead) = step.separatingQuote()
    if instead.isEmpty, draft.verdicts != [.right] {
      file.findings.note(
        "it is not said what to say instead",
        at: draft.position,
        help: "say it in a quote at the end of the entry"
      )
    }
    self.init(
      id: id,
      title: draft.title,
      verdicts: draft.verdicts,
      sources: draft.sources,
      needs: draft.needs,
      misconceptions: draft.refutes,
      instead: instead,
      step: experiment,
      article: article,
      world: file.world,
      file: file.findings.file
    )
  }
}

extension Step {
  /// Returns the step without the quote at its end, and what the quote says.
  fileprivate func separatingQuote() -> (step: Step, quote: [Block]) {
    guard case .prose(var blocks)? = passages.last, case .quote(let quote)? = blocks.last?.kind
    else { return (self, []) }
    blocks.removeLast()
    let rest = passages.dropLast() + (blocks.isEmpty ? [] : [.prose(blocks)])
    return (with(title: title, passages: Array(rest)), quote)
  }

  /// Returns the step with another title and other passages.
  func with(title: String, passages: [Passage]) -> Step {
    var step = self
    step.title = title
    step.passages = passages
    return step
  }
}
