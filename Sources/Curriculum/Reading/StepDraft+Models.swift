extension StepDraft {
  /// Looks up the wrong models that the question names.
  mutating func findModels(
    among misconceptions: [String: Misconception],
    findings: inout Findings
  ) {
    guard let models else { return }
    for id in models.ids {
      guard let misconception = misconceptions[id] else {
        let known = misconceptions.keys.sorted()
        findings.noteUnknown("misconception", id, at: models.position, known: known)
        continue
      }
      if misconception.rules.isEmpty {
        findings.note(
          "the misconception '\(id)' has no rules, so no server shows what it expects",
          at: models.position,
          help: "write its answer as an option"
        )
      }
      inquiry.models.append(misconception)
    }
  }
}
