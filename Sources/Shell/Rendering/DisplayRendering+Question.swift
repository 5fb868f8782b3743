import Curriculum
import Markup
import Terminal

extension DisplayRendering {
  /// Returns the lines of a question: what can be chosen, and what to type.
  func lines(of sheet: Sheet) -> [StyledText] {
    let instruction = wrap(DisplayRendering.instruction(of: sheet))
    guard !sheet.entries.isEmpty else { return instruction }
    let things = sheet.rows.isEmpty ? lines(of: sheet.entries) : columns(of: sheet)
    return things + [""] + instruction
  }

  private func lines(of entries: [Sheet.Entry]) -> [StyledText] {
    let bullet = Sign.bullet.text(in: rendition)
    return rendition.options(
      entries.map { entry in
        let text = markdown.text(of: entry.text)
        let note: StyledText = tried.contains(entry.id) ? "  \("tried", .faint)" : ""
        return (label: entry.label.isEmpty ? bullet : entry.label, text: text + note)
      }
    )
  }

  /// Returns numbered and lettered things beside each other; in plain output below each other.
  private func columns(of sheet: Sheet) -> [StyledText] {
    guard !rendition.isPlain else { return lines(of: sheet.rows) + [""] + lines(of: sheet.entries) }
    let titles = sheet.header.map { markdown.text(of: $0) }
    func cell(_ entry: Sheet.Entry) -> StyledText {
      "\(entry.label, .key)  \(markdown.text(of: entry.text))"
    }
    let table = Table(
      columns: [
        Table.Column(titles.first ?? "", minimumWidth: 16),
        Table.Column(titles.dropFirst().first ?? "", minimumWidth: 16),
      ],
      rows: zip(sheet.rows, sheet.entries).map { [cell($0), cell($1)] }
    )
    return table.lines(in: rendition, indent: 4)
  }

  /// Returns the lines of an answer that was asked for.
  func lines(of solution: Solution) -> [StyledText] {
    let answer: [StyledText]
    if solution.entries.count == 1, let entry = solution.entries.first {
      let label: StyledText = entry.label.isEmpty ? "" : "\(entry.label, .key): "
      answer = wrap("\(solution.sentence) \(label)\(markdown.text(of: entry.text))")
    } else {
      answer = wrap("\(solution.sentence):") + lines(of: solution.entries)
    }
    return answer + lines(of: solution.remarks)
  }

  /// Returns the lines of what is said about an answer.
  func lines(of remarks: [Remark]) -> [StyledText] {
    remarks.flatMap { remark -> [StyledText] in
      switch remark {
      case .sentence(let sentence): wrap(StyledText(marked: sentence))
      case .feedback(nil, let blocks): markdown.lines(of: blocks)
      case .feedback(let label?, let blocks): lines(of: blocks, labelled: label)
      }
    }
  }

  private func lines(of blocks: [Block], labelled label: String) -> [StyledText] {
    guard case .paragraph(let inlines)? = blocks.first?.kind else { return [] }
    return rendition.options([(label: label, text: markdown.text(of: inlines))], indent: 2)
      + markdown.lines(of: Array(blocks.dropFirst()))
  }

  /// Returns what to type, with the keys as keys.
  static func instruction(of sheet: Sheet, capitalised: Bool = true) -> StyledText {
    let text = sheet.instruction
    let first = text.prefix(1)
    return StyledText(marked: (capitalised ? String(first) : first.lowercased()) + text.dropFirst())
      .withKeys
  }

  /// Returns the keys that answer a question, or a word for what does.
  static func keys(of question: PosedQuestion?) -> StyledText {
    guard let question, !question.takesText else { return "= ANSWER".styled(.key) }
    let parts = question.sheet.instruction.split(separator: "`", omittingEmptySubsequences: false)
    let keys = parts.dropFirst().dropLast().joined(separator: "`")
    guard keys.isEmpty else { return StyledText(marked: "`" + keys + "`").withKeys }
    let labels = question.sheet.entries.map(\.label)
    return labels.isEmpty ? "a number" : labels.list("and")
  }
}

extension StyledText {
  /// The text with its code as things to type.
  fileprivate var withKeys: StyledText {
    runs.reduce(into: StyledText()) { text, run in
      text += run.text.styled(run.style == .code ? .key : run.style)
    }
  }
}
