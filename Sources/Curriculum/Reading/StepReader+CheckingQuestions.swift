import Markup

extension StepReader {
  /// Notes what a question lacks.
  static func checkQuestion(_ draft: StepDraft, findings: inout Findings) {
    checkInquiry(draft, findings: &findings)
    switch draft.kind {
    case .predict: checkPrediction(draft, findings: &findings)
    case .which: checkWhich(draft, findings: &findings)
    case .blank: checkBlank(draft, findings: &findings)
    case .match: checkPairs(draft, findings: &findings)
    case .number: checkNumbers(draft, findings: &findings)
    case .text: checkTick(draft, findings: &findings)
    default: break
    }
    if let count = draft.kind.optionCount, !draft.isComputed {
      checkCount(draft.options.count, of: "options", count, draft.position, findings: &findings)
    }
    checkOptions(draft, findings: &findings)
  }

  /// Notes a number of things that is too small to ask about, or too large to look through.
  private static func checkCount(
    _ count: Int,
    of things: String,
    _ expected: ClosedRange<Int>,
    _ position: SourcePosition,
    findings: inout Findings
  ) {
    guard !expected.contains(count) else { return }
    let few = expected.lowerBound, many = expected.upperBound
    findings.note(
      "expected \(few == many ? "\(few)" : "\(few) to \(many)") \(things), found \(count)",
      at: position
    )
  }

  /// Notes what a comment says that has no meaning in a question of this kind.
  private static func checkInquiry(_ draft: StepDraft, findings: inout Findings) {
    let kind = draft.kind
    var strays: [String] = []
    if draft.isComputed, kind != .predict, kind != .number { strays.append("ask") }
    if draft.models != nil, !draft.isComputed { strays.append("models") }
    if !draft.inquiry.wanted.isEmpty, kind != .which { strays.append("wanted") }
    if draft.inquiry.isFixed, ![.predict, .choice, .choices].contains(kind) {
      strays.append("fixed")
    }
    for key in strays {
      findings.note(
        "'\(key)' has no meaning in a step of the kind '\(kind.rawValue)'",
        at: draft.position,
        help: key == "models" ? "'models' computes wrong answers to what 'ask' asks for" : nil
      )
    }
    if draft.isComputed, draft.closing.allSatisfy({ $0.example != nil }) {
      findings.note(
        "nothing is said after the verdict",
        at: draft.position,
        help: "the computed answer has no feedback of its own: explain it behind the question"
      )
    }
  }

  private static func checkPrediction(_ draft: StepDraft, findings: inout Findings) {
    checkRequests(draft, findings: &findings)
    for option in draft.options where option.outcomes.isEmpty {
      findings.note(
        "the option '\(option.id)' claims no outcome",
        at: option.position,
        help: "add 'outcome: …', so that the server computes the key"
      )
    }
    if draft.isComputed, draft.models == nil, draft.options.isEmpty {
      findings.note(
        "no wrong answer to choose",
        at: draft.position,
        help: "add 'models: ID, …' of misconceptions with rules, or options"
      )
    }
  }

  private static func checkRequests(_ draft: StepDraft, findings: inout Findings) {
    if draft.passages.contains(where: { $0.example != nil }) { return }
    findings.note(
      "a prediction without a request before its options",
      at: draft.position,
      help: "put a request in an 'http' fence above the question"
    )
  }

  private static func checkWhich(_ draft: StepDraft, findings: inout Findings) {
    let requests = draft.passages.count { $0.example != nil }
    checkCount(requests, of: "requests", 2...2, draft.position, findings: &findings)
    if draft.inquiry.wanted.isEmpty {
      findings.note(
        "nothing is wanted of the two requests",
        at: draft.position,
        help: "add '<!-- wanted: status=201 -->' or another outcome"
      )
    }
    refuseTicks(draft, findings: &findings)
  }

  private static func checkBlank(_ draft: StepDraft, findings: inout Findings) {
    let examples = draft.passages.compactMap(\.example)
    let blanks = examples.reduce(0) { $0 + $1.blankCount }
    if blanks != 1 {
      findings.note(
        "expected one blank in the requests, found \(blanks == 0 ? "none" : "\(blanks)")",
        at: draft.position,
        help: "write '\(RequestBlank.mark)' once in an 'http' fence"
      )
    }
    for example in examples where example.blankCount == 1 && !example.expectsSomething {
      findings.note(
        "nothing is expected of the filled request",
        at: example.position,
        help: "say by a response or a state what a right filling leads to"
      )
    }
    checkTick(draft, findings: &findings)
  }

  private static func checkPairs(_ draft: StepDraft, findings: inout Findings) {
    guard let pairs = draft.inquiry.pairs else {
      return findings.note(
        "nothing to match",
        at: draft.position,
        help: "add a table of two columns, each row a pair"
      )
    }
    checkCount(pairs.rows.count, of: "pairs", 3...8, pairs.position, findings: &findings)
    for column in [pairs.rows.map(\.left.plainText), pairs.rows.map(\.right.plainText)] {
      var seen: Set<String> = []
      for cell in column where !seen.insert(cell).inserted {
        findings.note("'\(cell)' stands twice in a column of pairs", at: pairs.position)
      }
    }
  }

  private static func checkNumbers(_ draft: StepDraft, findings: inout Findings) {
    for option in draft.options where option.number == nil {
      findings.note(
        "the option '\(option.id)' is no whole number",
        at: option.position,
        help: "found '\(option.text.plainText)'"
      )
    }
    guard draft.isComputed else { return checkTick(draft, findings: &findings) }
    checkRequests(draft, findings: &findings)
    if draft.inquiry.measure?.isNumber == false {
      findings.note(
        "what is asked for is no number",
        at: draft.position,
        help: "expected 'ask: status' or 'ask: count /path'"
      )
    }
  }

  /// Notes that no answer is ticked, where the author has to know one.
  private static func checkTick(_ draft: StepDraft, findings: inout Findings) {
    guard !draft.options.contains(where: \.isMarkedRight) else { return }
    findings.note(
      draft.kind == .blank ? "no filling that is right" : "no answer that is accepted",
      at: draft.position,
      help: "tick at least one: '- [x] …'"
    )
  }

  private static func refuseTicks(_ draft: StepDraft, findings: inout Findings) {
    for option in draft.options where option.isMarkedRight {
      findings.note(
        "the option '\(option.id)' is ticked",
        at: option.position,
        help: "leave the tick to the server, which computes the key"
      )
    }
  }

  private static func checkOptions(_ draft: StepDraft, findings: inout Findings) {
    var seen: Set<String> = []
    for option in draft.options {
      if !seen.insert(option.id).inserted {
        findings.note("two options with the id '\(option.id)'", at: option.position)
      }
      if !option.outcomes.isEmpty, ![.predict, .choice, .choices].contains(draft.kind) {
        findings.note(
          "an outcome in a step of the kind '\(draft.kind.rawValue)'",
          at: option.position
        )
      } else if option.isMarkedRight, !option.outcomes.isEmpty {
        findings.note(
          "the option '\(option.id)' is ticked and claims an outcome",
          at: option.position,
          help: "leave the tick to the server, which computes the key"
        )
      }
      if option.feedback.isEmpty, draft.kind != .explain {
        findings.note(
          "the option '\(option.id)' has no feedback",
          at: option.position,
          help: "put it below the option as a quote: '> …'"
        )
      }
    }
  }
}

extension Step.Kind {
  /// How many options there may be; `nil` where their number says nothing.
  fileprivate var optionCount: ClosedRange<Int>? {
    switch self {
    case .predict, .choice: 2...8
    case .choices, .order: 3...8
    case .which: 2...2
    case .explain: 1...8
    case .read, .text, .number, .match, .blank, .do: nil
    }
  }
}
