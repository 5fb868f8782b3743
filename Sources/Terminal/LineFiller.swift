/// Lines of a paragraph that are being filled with words.
struct LineFiller {
  private let columns: Int
  private let hanging: Int
  private var lines: [StyledText] = []
  private var cells: [Cell] = []
  private var indent: Int
  private var width: Int

  /// Creates a paragraph without a word; see `StyledText.wrapped(to:indent:hanging:)`.
  init(columns: Int, indent: Int, hanging: Int) {
    self.columns = columns
    self.indent = max(0, min(indent, columns / 2))
    self.hanging = max(0, min(hanging, columns / 2))
    width = self.indent
  }

  /// Adds a word where it fits.
  mutating func add(_ word: Word) {
    let space = cells.isEmpty && !lines.isEmpty ? [] : word.space
    if width + space.width + word.cells.width <= columns {
      append(space + word.cells)
    } else if hanging + word.cells.width <= columns {
      endLine()
      append(word.cells)
    } else {
      split(Word(space: space, cells: word.cells))
    }
  }

  /// Returns the lines, at least one.
  consuming func finished() -> [StyledText] {
    endLine()
    return lines.isEmpty ? [StyledText()] : lines
  }

  /// Adds a word that fits on no line: in parts if it has spaces, else character by character.
  private mutating func split(_ word: Word) {
    var parts = Word.words(of: word.cells, breakingAt: \.isSpace)
    guard parts.count < 2 else {
      parts[0].space = word.space + parts[0].space
      for part in parts { add(part) }
      return
    }
    if !cells.isEmpty { endLine() }
    for cell in word.cells {
      if width + cell.width > columns { endLine() }
      append([cell])
    }
  }

  private mutating func append(_ new: ArraySlice<Cell>) {
    cells += new
    width += new.width
  }

  private mutating func endLine() {
    if let last = cells.lastIndex(where: { !$0.isSpace }) {
      let margin = StyledText(String(repeating: " ", count: indent))
      lines.append(margin + StyledText(cells: cells[...last]))
    }
    cells = []
    indent = hanging
    width = hanging
  }
}

extension Collection<Cell> {
  /// The number of columns that the characters take together.
  fileprivate var width: Int {
    reduce(0) { $0 + $1.width }
  }
}
