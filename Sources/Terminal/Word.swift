/// Characters that stay on one line, with the white space in front of them.
struct Word {
  /// The white space, left out where a line ends before the word.
  var space: ArraySlice<Cell>

  /// The characters, never none.
  var cells: ArraySlice<Cell>

  /// Returns the words of some characters; white space at the end is dropped.
  static func words(of cells: ArraySlice<Cell>, breakingAt isBreak: (Cell) -> Bool) -> [Word] {
    var words: [Word] = []
    var rest = cells
    while true {
      let space = rest.prefix(while: isBreak)
      rest = rest.dropFirst(space.count)
      let word = rest.prefix(upTo: end(of: rest, breakingAt: isBreak))
      guard !word.isEmpty else { return words }
      words.append(Word(space: space, cells: word))
      rest = rest.dropFirst(word.count)
    }
  }

  private static func end(of cells: ArraySlice<Cell>, breakingAt isBreak: (Cell) -> Bool) -> Int {
    for (left, right) in zip(cells.indices, cells.indices.dropFirst())
    where isBreak(cells[right]) || Cell.mayBreak(between: cells[left], and: cells[right]) {
      return right
    }
    return cells.endIndex
  }
}
