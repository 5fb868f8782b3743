internal import Terminal

extension Rendition {
  /// The character that libedit finds before and after the escape sequences of a prompt.
  static let promptMark: Unicode.Scalar = "\u{1}"

  /// Returns a text as libedit wants a prompt: with marks around its escape sequences.
  ///
  /// It ends with exactly one space, because libedit ties a sequence to the character behind it and
  /// loses one that has none. For the same reason neighbouring sequences share their marks.
  func renderPrompt(_ text: StyledText) -> String {
    let sequences = /(?:\u{1B}\[[0-9;]*m)+/
    let marked = render(text.withoutFinalSpaces).replacing(sequences) { match in
      "\(Rendition.promptMark)\(match.output)\(Rendition.promptMark)"
    }
    return marked + " "
  }
}

extension StyledText {
  fileprivate var withoutFinalSpaces: StyledText {
    guard let last = runs.last else { return self }
    let head = runs.dropLast().reduce(StyledText()) { $0 + $1.text.styled($1.style) }
    let spaces = last.text.reversed().prefix { $0 == " " }.count
    return head + String(last.text.dropLast(spaces)).styled(last.style)
  }
}
