extension StepReader {
  /// Notes what a step of its kind lacks.
  static func check(_ draft: StepDraft, findings: inout Findings) {
    checkPlaces(draft, findings: &findings)
    switch draft.kind {
    case .read: break
    case .do: checkTask(draft, findings: &findings)
    default: checkQuestion(draft, findings: &findings)
    }
    if draft.kind != .read, draft.skills.isEmpty {
      findings.note("a question without a skill", at: draft.position, help: "add 'skill: ID'")
    }
  }

  /// Notes what has no meaning in a step of this kind, or nothing that it could belong to.
  private static func checkPlaces(_ draft: StepDraft, findings: inout Findings) {
    let step = "a step of the kind '\(draft.kind.rawValue)'"
    if let pending = draft.pending {
      findings.note("expected a document in a 'json' fence", at: pending.position)
    }
    if draft.isInSolution {
      findings.note("'<details>' without '</details>'", at: draft.position)
    }
    if draft.kind != .do, !draft.solutions.isEmpty {
      findings.note("a solution in \(step)", at: draft.position)
    }
    if draft.kind != .do, !draft.journal.isEmpty {
      findings.note("a journal in \(step)", at: draft.position)
    }
    if draft.kind == .read, !draft.hints.isEmpty {
      findings.note("a hint in \(step)", at: draft.position)
    }
    if !draft.commands.isEmpty {
      findings.note("a command without a request after it", at: draft.position)
    }
  }

  private static func checkTask(_ draft: StepDraft, findings: inout Findings) {
    for example in (draft.passages + draft.closing).compactMap(\.example) {
      findings.note(
        "a request outside the solution of a task",
        at: example.position,
        help: "the learner sends the requests here"
      )
    }
    if draft.goalStates.isEmpty, draft.journal.isEmpty {
      findings.note(
        "a task without a goal",
        at: draft.position,
        help: "add '<!-- state /path -->' with a 'json' fence, or '<!-- journal: … -->'"
      )
    }
    if draft.solutions.allSatisfy(\.isEmpty) {
      findings.note(
        "a task without a solution",
        at: draft.position,
        help: "put its requests between '<details>' and '</details>'"
      )
    }
    if draft.hints.isEmpty {
      findings.note("a task without a hint", at: draft.position, help: "add '<!-- hint: … -->'")
    }
  }
}
