/// A character with its style and its width, the unit of wrapping.
struct Cell {
  /// The character.
  let character: Character

  /// The role of the character.
  let style: Style

  /// The columns that the character takes.
  let width: Int

  /// Whether a line may end here and the character be left out.
  ///
  /// Spaces within code and within things to type hold together.
  var isBreakable: Bool {
    isSpace && style != .code && style != .key
  }

  /// Whether the character is a space at which a line may end if need be.
  var isSpace: Bool {
    character == " " || character == "\u{3000}"
  }

  /// Returns whether a line may end between two characters that no space separates.
  static func mayBreak(between left: Cell, and right: Cell) -> Bool {
    guard left.width == 2 || right.width == 2 else { return false }
    return !neverLast.contains(left.character) && !neverFirst.contains(right.character)
      && right.width > 0
  }

  private static let neverFirst: Set<Character> = Set("、。，．：；？！）］｝」』】〉》〕ー.,:;?!)]}’”")
  private static let neverLast: Set<Character> = Set("（［｛「『【〈《〔([{‘“")
}

extension StyledText {
  /// The characters one by one.
  var cells: [Cell] {
    runs.flatMap { run in
      run.text.map { Cell(character: $0, style: run.style, width: $0.width) }
    }
  }

  /// Creates the text of some characters.
  init(cells: some Collection<Cell>) {
    self.init()
    var rest = cells[...]
    while let first = rest.first {
      let run = rest.prefix { $0.style == first.style }
      self += StyledText(String(run.map(\.character)), style: first.style)
      rest = rest.dropFirst(run.count)
    }
  }
}
