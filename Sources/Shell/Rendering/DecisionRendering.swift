import HTTPSemantics
import Terminal

/// Decisions as `why` shows them: what was decided, where it stands, how much it obliges.
struct DecisionRendering {
  private let rendition: Rendition

  /// Creates a rendering for a terminal.
  init(_ rendition: Rendition) {
    self.rendition = rendition
  }

  /// Returns one decision: the sentence, and at the right edge clause and level.
  func line(of decision: Decision) -> [StyledText] {
    let sentence = StyledText(marked: decision.sentence)
    let ground = ground(of: decision)
    if 2 + sentence.width + 2 + ground.width <= rendition.measure {
      return rendition.row(sentence.indented, right: ground)
    }
    return sentence.wrapped(to: rendition.measure, indent: 2, hanging: 2)
      + rendition.flushRight(ground)
  }

  /// Returns the decisions one by one, numbered in the order taken.
  func lines(of decisions: [Decision]) -> [StyledText] {
    let rows = decisions.enumerated().map { offset, decision -> [StyledText] in
      let number = "\(offset + 1)".styled(.faint)
      let style: Style = decision.isDeciding ? .strong : .plain
      return [number, StyledText(marked: decision.sentence).styled(style), ground(of: decision)]
    }
    let table = Table(
      columns: [
        Table.Column("", alignment: .right), Table.Column("", minimumWidth: 20),
        Table.Column("", minimumWidth: 12),
      ],
      rows: rows
    )
    return table.lines(
      in: Rendition(
        columns: rendition.measure,
        colour: rendition.colour,
        isPlain: rendition.isPlain,
        isUnicode: rendition.isUnicode
      )
    )
  }

  private func ground(of decision: Decision) -> StyledText {
    let level = decision.level == .choice ? "this server's choice" : decision.level.rawValue
    guard let clause = decision.clause else { return level.styled(.faint) }
    let id = decision.statement.map { " \($0)" } ?? ""
    return "\(clause, .faint) \(level, .notice)\(id, .faint)"
  }
}
