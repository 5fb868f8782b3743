import Markup

/// Reads the blocks under one heading of a lesson into a step.
struct StepReader {
  /// The step so far.
  var draft: StepDraft

  /// Creates a reader for the step under a heading.
  init(title: String, position: SourcePosition) {
    draft = StepDraft(title: title, position: position)
  }

  /// Reads the next block.
  mutating func read(_ block: Block, findings: inout Findings) {
    if case .html(let html) = block.kind {
      return readHTML(html, at: block.position, findings: &findings)
    }
    if case .code(let code) = block.kind {
      return readCode(code, block, findings: &findings)
    }
    notePending(findings: &findings)
    switch block.kind {
    case .list(let list) where isAnswer(list): readOptions(list, findings: &findings)
    case .table(let table) where draft.kind == .match:
      readPairs(table, at: block.position, findings: &findings)
    default: draft.append(block)
    }
  }

  /// Ends the step and notes what it lacks.
  func finish(isIntroduction: Bool, findings: inout Findings) -> StepDraft {
    if draft.name == nil, !isIntroduction {
      findings.note(
        "a step without an id",
        at: draft.position,
        help: "put '<!-- id: NAME -->' under the heading"
      )
    }
    StepReader.check(draft, findings: &findings)
    return draft
  }
}
