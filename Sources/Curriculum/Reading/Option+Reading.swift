import Markup

extension Option {
  /// Reads an item of a task list: its text, the comment with its id, and the quote below it.
  init?(_ item: Block.Item, findings: inout Findings) {
    var blocks = item.blocks[...]
    guard case .paragraph(let inlines) = blocks.popFirst()?.kind else {
      findings.note("expected the text of an option", at: item.position)
      return nil
    }
    var notes: [Annotation] = []
    var text: [Inline] = []
    for inline in inlines {
      guard case .html(let html, let position) = inline else {
        text.append(inline)
        continue
      }
      if let note = Annotation(comment: html, position: position, findings: &findings) {
        notes.append(note)
      }
    }
    for note in notes {
      note.refuseKeys(but: ["id", "outcome", "misconception"], in: "an option", &findings)
    }
    let values = notes.reduce(into: [:]) { $0.merge($1.values) { first, _ in first } }
    guard let id = values["id"] else {
      findings.note(
        "an option without an id",
        at: item.position,
        help: "put '<!-- id: NAME -->' behind its text"
      )
      return nil
    }
    for block in blocks where block.quoted.isEmpty {
      findings.note(
        "expected the feedback of the option '\(id)' as a quote",
        at: block.position,
        help: "begin each of its lines with '>'"
      )
    }
    let place = notes.first?.position ?? item.position
    self.init(
      id: id,
      position: item.position,
      text: text.withoutTrailingSpace,
      outcomes: values["outcome"].map {
        Outcome.readAll($0, at: place, findings: &findings)
      } ?? [],
      isMarkedRight: item.task == .checked,
      misconceptions: (values["misconception"] ?? "").split(separator: ",").map(\.trimmed),
      feedback: blocks.flatMap(\.quoted)
    )
  }
}

extension Block {
  /// The blocks of a quotation; none for anything else.
  fileprivate var quoted: [Block] {
    if case .quote(let blocks) = kind { blocks } else { [] }
  }
}

extension [Inline] {
  /// The text without white space at its end, where a comment was cut off.
  fileprivate var withoutTrailingSpace: [Inline] {
    guard case .text(let last)? = self.last else { return self }
    let trimmed = String(last.reversed().drop { $0 == " " }.reversed())
    return dropLast() + (trimmed.isEmpty ? [] : [.text(trimmed)])
  }
}
