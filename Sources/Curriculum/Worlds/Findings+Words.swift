import Markup

extension Findings {
  /// Notes a word that is none of those that may stand behind a key alone.
  ///
  /// The forms are the words that are known there and need a value of their own.
  mutating func noteWord(
    _ key: String,
    _ word: String,
    at position: SourcePosition,
    words: [String],
    forms: [String]
  ) {
    if forms.contains(word) {
      note(
        "'\(word)' needs a value",
        at: position,
        help: "write '\(word): …' on a line of its own below '\(key):'"
      )
    } else {
      noteUnknown(key, word, at: position, known: words + forms)
    }
  }
}
