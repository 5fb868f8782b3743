import Terminal
import Testing

@Suite struct `Writing styles as escape sequences` {
  private let colour = Rendition(colour: .sixteen)

  @Test func `a style is set before its text and reset behind it`() {
    let text: StyledText = "\("PUT", .method) went \("well", .right)"
    #expect(colour.render(text) == "\u{1B}[1;35mPUT\u{1B}[0m went \u{1B}[1;32mwell\u{1B}[0m")
  }

  @Test func `without colour nothing but the text is written`() {
    for style in Style.allCases {
      #expect(Rendition(colour: .none).render("text".styled(style)) == "text")
    }
  }

  @Test func `each line resets what it sets`() throws {
    let text = StyledText(lines: "one\ntwo\n\nthree", style: .strong)
    let lines = colour.render(text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    for line in lines where !line.isEmpty {
      #expect(line.hasPrefix("\u{1B}[1m") && line.hasSuffix("\u{1B}[0m"))
    }
    #expect(lines[2].isEmpty)
  }

  @Test(arguments: Style.allCases)
  func `sets and resets alternate in every style`(style: Style) {
    let written = colour.render("a".styled(style) + "b" + "c".styled(style))
    let sequences = written.matches(of: /\u{1B}\[([0-9;]+)m/).map { String($0.1) }
    #expect(sequences.count.isMultiple(of: 2))
    for (index, sequence) in sequences.enumerated() {
      #expect((sequence == "0") == !index.isMultiple(of: 2))
    }
  }

  @Test(arguments: Style.allCases)
  func `no style uses black, yellow, white or bright black`(style: Style) {
    let written = colour.render("a".styled(style))
    let parameters = written.matches(of: /[0-9]+/).map { String($0.0) }
    #expect(Set(parameters).isDisjoint(with: ["30", "33", "37", "90", "93", "97"]))
  }

  @Test func `lines end with line feeds`() {
    #expect(colour.render(["a", "b"]) == "a\nb\n")
  }
}
