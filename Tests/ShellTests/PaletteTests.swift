import Terminal
import Testing

@Suite struct `The colours of the terminal` {
  @Test(arguments: Style.allCases)
  func `can be read on a dark and on a light background`(style: Style) throws {
    let rendered = Rendition(colour: .sixteen).render("x".styled(style))
    let parameters = rendered.matches(of: /\u{1B}\[([0-9;]*)m/).flatMap { match in
      match.output.1.split(separator: ";").compactMap { Int($0) }
    }
    // Red, green, magenta and cyan; black, yellow, blue and white vanish on one ground or the
    // other, as do bright colours, and no ground is ever set.
    let readable: Set = [0, 1, 2, 3, 31, 32, 35, 36]
    #expect(Set(parameters).isSubset(of: readable), "\(parameters)")
  }

  @Test func `are not used at all where none are wanted`() {
    for style in Style.allCases {
      #expect(Rendition(colour: .sixteen, isPlain: true).render("x".styled(style)) == "x")
      #expect(Rendition(colour: .none).render("x".styled(style)) == "x")
    }
  }

  @Test(arguments: [
    ("plain", ["plain: plain"]), ("a `b` c", ["plain: a ", "code: b", "plain:  c"]),
    ("`b`", ["code: b"]), ("a ` c", ["plain: a ` c"]), ("`a`b`c", ["code: a", "plain: b`c"]),
    ("", []), ("``", []),
  ])
  func `code in a sentence is told by style and not by backticks`(text: String, runs: [String]) {
    #expect(StyledText(marked: text).runs.map { "\($0.style): \($0.text)" } == runs)
  }
}
