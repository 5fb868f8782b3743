import Terminal
import Testing

@testable import LineEditor

@Suite struct `Writing a prompt for libedit` {
  private let coloured = Rendition(colour: .sixteen)

  @Test func `each sequence stands between marks, and a visible space ends the prompt`() {
    #expect(
      coloured.renderPrompt("play ▸ ".styled(.prompt))
        == "\u{1}\u{1B}[1;36m\u{1}play ▸\u{1}\u{1B}[0m\u{1} "
    )
  }

  @Test func `neighbouring sequences share their marks, since each needs a character behind it`() {
    #expect(
      coloured.renderPrompt("\("a", .prompt)\("b", .faint)")
        == "\u{1}\u{1B}[1;36m\u{1}a\u{1}\u{1B}[0m\u{1B}[2m\u{1}b\u{1}\u{1B}[0m\u{1} "
    )
  }

  @Test func `without colour there are no marks`() {
    let plain = Rendition(colour: .none)
    #expect(plain.renderPrompt("\("done 2/9", .prompt) ▸ ") == "done 2/9 ▸ ")
    #expect(plain.renderPrompt("") == " ")
  }
}
