import Markup

/// The words of a lesson that a learner reads as running text, with their places in its file.
///
/// Front matter, code, tags and the targets of links are left out, and so are comments that are no
/// hints.
struct ProseWords {
  /// A word in small letters.
  struct Word {
    /// The letters, digits and hyphens of the word.
    var text: String
    /// The place of its first character.
    let position: SourcePosition
    /// Whether nothing but a space, a line's end or a mark of emphasis parts it from the word before.
    let isJoined: Bool
  }

  /// The words in order.
  private(set) var words: [Word] = []

  private var position = SourcePosition(line: 1, column: 1)
  private var word: Word?
  private var gap = Gap.barrier

  /// What stands between two words.
  private enum Gap {
    /// White space and marks of emphasis, with at most so many line ends.
    case space(lines: Int)
    /// Anything else.
    case barrier
  }

  /// Finds the words of a lesson's text.
  init(of text: String) {
    for character in ProseMask(text).characters { read(character) }
    endWord()
  }

  private mutating func read(_ character: Character) {
    if character.isLetter || character.isNumber || character == "-" {
      if word == nil { word = Word(text: "", position: position, isJoined: isJoined) }
      word?.text += character.lowercased()
    } else {
      endWord()
      widenGap(by: character)
    }
    if character.isNewline {
      position = SourcePosition(line: position.line + 1, column: 1)
    } else {
      position.column += 1
    }
  }

  private mutating func endWord() {
    guard let word else { return }
    words.append(word)
    self.word = nil
    gap = .space(lines: 0)
  }

  private var isJoined: Bool {
    if case .space(let lines) = gap { lines < 2 } else { false }
  }

  private mutating func widenGap(by character: Character) {
    guard case .space(let lines) = gap else { return }
    let isSpace = character.isWhitespace || [">", "*", "_"].contains(character)
    gap = isSpace ? .space(lines: lines + (character.isNewline ? 1 : 0)) : .barrier
  }
}
