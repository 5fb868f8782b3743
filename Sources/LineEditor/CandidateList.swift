internal import Terminal

/// Completions in aligned columns, one in a row if any of them has a meaning to show.
struct CandidateList {
  private static let gap = 2

  private let completions: [Completion]
  private let rendition: Rendition
  private let rows: Int

  /// Creates a list that takes at most so many rows, of which there are at least two.
  init(_ completions: [Completion], rendition: Rendition, rows: Int) {
    self.completions = completions
    self.rendition = rendition
    self.rows = max(rows, 2)
  }

  /// The rows of the list; the last one counts the completions that found no place.
  var lines: [StyledText] {
    let perRow = hasMeanings ? 1 : max(1, (rendition.columns - 1) / columnWidth)
    let isComplete = completions.count <= rows * perRow
    let shown = isComplete ? completions.count : (rows - 1) * perRow
    let starts = stride(from: 0, to: shown, by: perRow)
    let lines = starts.map { line(completions[$0..<min($0 + perRow, shown)]) }
    return isComplete ? lines : lines + [remainder(completions.count - shown)]
  }

  private var hasMeanings: Bool {
    completions.contains { !$0.meaning.isEmpty }
  }

  private var columnWidth: Int {
    CandidateList.gap + (completions.map(\.text.width).max() ?? 0)
  }

  private var ellipsis: String {
    rendition.isUnicode ? "…" : "..."
  }

  private func line(_ row: ArraySlice<Completion>) -> StyledText {
    row.reduce(StyledText()) { line, completion in
      let padding = String(repeating: " ", count: columnWidth - completion.text.width)
      return line + completion.text.styled(.key) + StyledText(padding)
        + shortened(completion.meaning, to: rendition.columns - columnWidth - 1).styled(.faint)
    }
  }

  private func shortened(_ meaning: String, to columns: Int) -> String {
    guard meaning.width > columns else { return meaning }
    var text = ""
    for character in meaning where text.width + character.width + ellipsis.width <= columns {
      text.append(character)
    }
    return columns > ellipsis.width ? text + ellipsis : ""
  }

  private func remainder(_ count: Int) -> StyledText {
    "\(ellipsis, .faint) \("and \(count) more", .faint)"
  }
}
