import HTTPSemantics
import JSONDocument
import Laboratory
import Markup

extension StepReader {
  /// Reads a comment, or the beginning or end of a folded solution.
  mutating func readHTML(
    _ html: String,
    at position: SourcePosition,
    findings: inout Findings
  ) {
    if html.hasPrefix("<details>") {
      draft.isInSolution = true
      draft.solutions.append([])
    } else if html.hasPrefix("</details>") {
      draft.isInSolution = false
    } else if let note = Annotation(comment: html, position: position, findings: &findings) {
      apply(note, findings: &findings)
    }
  }

  private mutating func apply(_ note: Annotation, findings: inout Findings) {
    if let subject = note.subject {
      applySubject(subject, note, findings: &findings)
    } else if let hint = note.values["hint"] {
      draft.hints.append(Hint(text: hint, position: note.position))
      if draft.isComputed { draft.isAsked = true }
    } else if let wanted = note.values["wanted"] {
      draft.inquiry.wanted += Outcome.readAll(wanted, at: note.position, findings: &findings)
    } else if note.values["ask"] != nil, note.values["id"] == nil {
      note.refuseKeys(but: ["ask", "models"], in: "a comment that asks", &findings)
      applyInquiry(note, findings: &findings)
      draft.isAsked = true
    } else if let journal = note.values["journal"] {
      draft.journal += JournalPattern.read(journal, at: note.position, findings: &findings)
    } else if let fate = note.values["delivery"] {
      applyFate(fate, note, findings: &findings)
    } else if let names = note.values["absent"] {
      let absent = names.split(separator: ",").map { FieldName($0.trimmed) }
      guard draft.lastExample?.expected != nil else {
        return findings.note("'absent' without a response before it", at: note.position)
      }
      draft.changeLastExample { $0.expected?.absentFields += absent }
    } else if !note.values.isEmpty {
      applyHead(note, findings: &findings)
    }
  }

  private mutating func applyFate(
    _ fate: String,
    _ note: Annotation,
    findings: inout Findings
  ) {
    guard Delivery.Fate.names.contains(fate) else {
      return findings.noteUnknown("fate", fate, at: note.position, known: Delivery.Fate.names)
    }
    guard draft.lastExample != nil else {
      return findings.note("'delivery' without a request before it", at: note.position)
    }
    draft.closeQuestion()
    draft.changeLastExample { $0.expectedFate = fate }
  }

  private mutating func applySubject(
    _ subject: Annotation.Subject,
    _ note: Annotation,
    findings: inout Findings
  ) {
    note.refuseKeys(but: ["compare"], in: "a comment about a state", &findings)
    notePending(findings: &findings)
    var comparison = ExpectedState.Comparison.value
    if let word = note.values["compare"] {
      if let known = ExpectedState.Comparison(rawValue: word) {
        comparison = known
      } else {
        let known = ExpectedState.Comparison.allCases.map(\.rawValue)
        findings.noteUnknown("comparison", word, at: note.position, known: known)
      }
    }
    let pending = StepDraft.Pending(
      word: subject.word,
      path: subject.path,
      comparison: comparison,
      position: note.position
    )
    if subject.isAbsent {
      settle(pending, nil, findings: &findings)
    } else {
      draft.pending = pending
    }
  }

  /// Notes a comment whose document did not follow.
  mutating func notePending(findings: inout Findings) {
    guard let pending = draft.pending else { return }
    findings.note("expected a document in a 'json' fence", at: pending.position)
    draft.pending = nil
  }

  /// Puts a document where the comment before it said.
  mutating func settle(
    _ pending: StepDraft.Pending,
    _ document: JSONValue?,
    findings: inout Findings
  ) {
    if pending.word == "given" {
      draft.given.append(
        Given(path: pending.path, position: pending.position, document: document)
      )
      return
    }
    let state = ExpectedState(
      path: pending.path,
      position: pending.position,
      comparison: pending.comparison,
      document: document
    )
    if draft.kind == .do, !draft.isInSolution {
      draft.goalStates.append(state)
    } else if draft.lastExample == nil {
      findings.note("a state without a request before it", at: pending.position)
    } else {
      draft.closeQuestion()
      draft.changeLastExample { $0.states.append(state) }
    }
  }

  /// The keys that the comment under a heading may have, the last five for catalogues.
  private static let headKeys = [
    "id", "version", "kind", "skill", "ask", "models", "fixed", "source", "level", "needs",
    "misconception", "verdict",
  ]

  private mutating func applyHead(_ note: Annotation, findings: inout Findings) {
    note.refuseKeys(but: StepReader.headKeys, in: "the head of a step", &findings)
    if let name = note.values["id"] {
      draft.name = name.split(separator: "/").last.map(String.init)
    }
    if let text = note.values["version"] {
      if let version = Int(text) {
        draft.version = version
      } else {
        let message = "expected a whole number for 'version', found '\(text)'"
        findings.note(message, at: note.position)
      }
    }
    if let text = note.values["kind"] {
      if let kind = Step.Kind(rawValue: text) {
        draft.kind = kind
      } else {
        let known = Step.Kind.allCases.map(\.rawValue)
        findings.noteUnknown("kind", text, at: note.position, known: known)
      }
    }
    if let text = note.values["skill"] {
      draft.skills = text.split(separator: ",").map(\.trimmed)
    }
    applyInquiry(note, findings: &findings)
    applyStatement(note, findings: &findings)
  }

  /// Takes in what a question asks for and how its options stand.
  private mutating func applyInquiry(_ note: Annotation, findings: inout Findings) {
    if let text = note.values["ask"] {
      if draft.isComputed { findings.note("'ask' is said twice", at: note.position) }
      draft.isComputed = true
      draft.inquiry.measure = Measure(text, at: note.position, findings: &findings)
    }
    if let text = note.values["models"] {
      draft.models = (text.split(separator: ",").map(\.trimmed), note.position)
    }
    if let text = note.values["fixed"] {
      if text != "true" {
        findings.note("expected 'fixed: true', found 'fixed: \(text)'", at: note.position)
      }
      draft.inquiry.isFixed = true
    }
  }

  private mutating func applyStatement(_ note: Annotation, findings: inout Findings) {
    if let text = note.values["source"] {
      draft.sources = text.split(separator: ",").map(\.trimmed)
    }
    if let text = note.values["level"] {
      draft.level = RequirementLevel(rawValue: text)
      if draft.level == nil {
        let known = RequirementLevel.allCases.map(\.rawValue)
        findings.noteUnknown("level", text, at: note.position, known: known)
      }
    }
    for word in (note.values["verdict"] ?? "").split(separator: ",").map(\.trimmed) {
      if let verdict = Claim.Verdict(rawValue: word) {
        draft.verdicts.append(verdict)
      } else {
        let known = Claim.Verdict.allCases.map(\.rawValue)
        findings.noteUnknown("verdict", word, at: note.position, known: known)
      }
    }
    if let text = note.values["misconception"] {
      draft.refutes = text.split(separator: ",").map(\.trimmed)
    }
    if let text = note.values["needs"] {
      draft.needs = Statement.Needs(rawValue: text)
      if draft.needs == nil {
        let known = Statement.Needs.allCases.map(\.rawValue)
        findings.noteUnknown("need", text, at: note.position, known: known)
      }
    }
  }
}
