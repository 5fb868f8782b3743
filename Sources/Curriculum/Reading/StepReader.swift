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
    if case .list(let list) = block.kind, list.items.contains(where: { $0.task != nil }) {
      return readOptions(list, findings: &findings)
    }
    draft.append(block)
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

  /// Reads a list of options.
  mutating func readOptions(_ list: Block.List, findings: inout Findings) {
    guard draft.kind == .predict || draft.kind == .choice else {
      return findings.note(
        "options in a step of the kind '\(draft.kind.rawValue)'",
        at: list.items.first?.position ?? draft.position,
        help: "the kinds 'predict' and 'choice' have options"
      )
    }
    for item in list.items {
      if let option = Option(item, findings: &findings) { draft.options.append(option) }
    }
  }
}
