import Markup

extension StepReader {
  /// Returns whether a list is what the learner answers with, and not text.
  func isAnswer(_ list: Block.List) -> Bool {
    switch draft.kind {
    case .order: list.start != nil || list.isTaskList
    case .explain: list.isTaskList || list.items.contains(where: \.hasComment)
    default: list.isTaskList
    }
  }

  /// Reads a list of options, of things to put in order, or of points.
  mutating func readOptions(_ list: Block.List, findings: inout Findings) {
    let isInPlace: Bool =
      switch draft.kind {
      case .read, .match, .do: false
      case .order, .explain: !list.isTaskList
      default: true
      }
    guard isInPlace else {
      return findings.note(
        "options in a step of the kind '\(draft.kind.rawValue)'",
        at: list.items.first?.position ?? draft.position,
        help: draft.kind.answerNotation
      )
    }
    for item in list.items {
      if let option = Option(item, findings: &findings) { draft.options.append(option) }
    }
  }

  /// Reads the table of pairs.
  mutating func readPairs(
    _ table: Block.Table,
    at position: SourcePosition,
    findings: inout Findings
  ) {
    guard draft.inquiry.pairs == nil else {
      return findings.note("a second table of pairs", at: position)
    }
    guard table.header.count == 2 else {
      return findings.note(
        "expected a table of two columns, found \(table.header.count)",
        at: position,
        help: "each row is a pair"
      )
    }
    draft.inquiry.pairs = Inquiry.Pairs(
      header: table.header,
      rows: table.rows.map { (left: $0[0], right: $0[1]) },
      position: position
    )
  }
}

extension Step.Kind {
  /// How the answer of a step of this kind is written, where it is not a task list.
  fileprivate var answerNotation: String {
    switch self {
    case .order: "expected a numbered list in the right order"
    case .match: "expected a table of two columns"
    case .explain: "expected a list of points, each with an id: '- point <!-- id: NAME -->'"
    default:
      "expected one of the kinds 'predict', 'choice', 'choices', 'text', 'number', 'blank', 'which'"
    }
  }
}

extension Block.List {
  fileprivate var isTaskList: Bool { items.contains { $0.task != nil } }
}

extension Block.Item {
  /// Whether the item's text holds a comment, as what has an id does.
  fileprivate var hasComment: Bool {
    guard case .paragraph(let inlines) = blocks.first?.kind else { return false }
    return inlines.contains { inline in
      if case .html = inline { true } else { false }
    }
  }
}
