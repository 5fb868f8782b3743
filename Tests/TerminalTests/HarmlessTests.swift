import Terminal
import Testing

@Suite struct `Making text harmless` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let shown: String

    init(_ name: String, _ text: String, shown: String) {
      testDescription = name
      self.text = text
      self.shown = shown
    }
  }

  static let attacks = [
    Case("CSI cursor up", "\u{1B}[2A", shown: "^[[2A"),
    Case("CSI clear screen", "a\u{1B}[2Jb", shown: "a^[[2Jb"),
    Case("OSC 0 title", "\u{1B}]0;x\u{7}", shown: "^[]0;x^G"),
    Case("OSC 2 title", "\u{1B}]2;x\u{1B}\\", shown: "^[]2;x^[\\"),
    Case("OSC 8 link", "\u{1B}]8;;http://a\u{7}b", shown: "^[]8;;http://a^Gb"),
    Case("OSC 52 clipboard", "\u{1B}]52;c;eA==\u{7}", shown: "^[]52;c;eA==^G"),
    Case("DCS query", "\u{1B}P+q544e\u{1B}\\", shown: "^[P+q544e^[\\"),
    Case("C1 CSI", "\u{9B}31m", shown: "\\u{9B}31m"),
    Case("C1 OSC and ST", "\u{9D}0;x\u{9C}", shown: "\\u{9D}0;x\\u{9C}"),
    Case("first and last C1", "\u{80}\u{9F}", shown: "\\u{80}\\u{9F}"),
    Case("BEL", "\u{7}", shown: "^G"),
    Case("CR", "good\rbad", shown: "good^Mbad"),
    Case("CR LF", "a\r\nb", shown: "a^M^Jb"),
    Case("backspace", "no\u{8}\u{8}", shown: "no^H^H"),
    Case("NUL", "\u{0}", shown: "^@"),
    Case("DEL", "\u{7F}", shown: "^?"),
    Case("LF and TAB", "a\n\tb", shown: "a^J^Ib"),
    Case("bidi overrides", "\u{202A}\u{202E}", shown: "\\u{202A}\\u{202E}"),
    Case("bidi isolates", "\u{2066}\u{2069}", shown: "\\u{2066}\\u{2069}"),
    Case("bidi marks", "\u{200E}\u{200F}\u{61C}", shown: "\\u{200E}\\u{200F}\\u{61C}"),
    Case("line separators", "\u{2028}\u{2029}", shown: "\\u{2028}\\u{2029}"),
    Case("zero width space", "a\u{200B}b", shown: "a\\u{200B}b"),
    Case("byte order mark", "\u{FEFF}", shown: "\\u{FEFF}"),
    Case("soft hyphen", "\u{AD}", shown: "\\u{AD}"),
    Case("tags", "\u{E0041}", shown: "\\u{E0041}"),
    Case("noncharacter", "\u{FFFE}", shown: "\\u{FFFE}"),
    Case("ESC before a combining mark", "\u{1B}\u{301}[A", shown: "^[\u{301}[A"),
  ]

  @Test(arguments: attacks)
  func `what could steer a terminal becomes visible`(attack: Case) {
    #expect(attack.text.harmless() == attack.shown)
  }

  @Test(arguments: attacks)
  func `no way to make a styled text lets a control character through`(attack: Case) {
    let texts = [
      StyledText(attack.text), StyledText(attack.text, style: .wrong),
      StyledText(stringLiteral: attack.text), "\(attack.text)", "\(attack.text, .code)",
      attack.text.styled(.key), StyledText(attack.text).styled(.key), "a" + StyledText(attack.text),
      StyledText(lines: attack.text, style: .code),
    ]
    let lines = StyledText.json(attack.text) + StyledText.message(attack.text)
    let rendition = Rendition(columns: 40, colour: .sixteen)
    for text in texts + lines + texts.flatMap({ $0.wrapped(to: 20) }) {
      #expect(text.string.unicodeScalars.allSatisfy { !isControl($0) })
      #expect(withoutColour(rendition.render(text)).unicodeScalars.allSatisfy { !isControl($0) })
    }
  }

  @Test func `every control character of Unicode becomes visible`() {
    let controls = (UInt32(0)..<0x300).compactMap(Unicode.Scalar.init).filter {
      $0.properties.generalCategory == .control
    }
    #expect(controls.count == 65)
    for control in controls {
      let shown = String(Character(control)).harmless()
      #expect(shown.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      #expect(shown.unicodeScalars.count > 1)
    }
  }

  @Test(arguments: ["é", "日本語", "👩‍👩‍👧", "❤️", "می‌خواهم", "§9.2.2 → “x”", "", "\u{E000}"])
  func `what is drawn and no more stays as it is`(text: String) {
    #expect(text.harmless() == text)
  }

  @Test func `line feeds and tabs stay where the caller keeps them`() {
    #expect("a\n\tb\r".harmless(keeping: [.newline, .tab]) == "a\n\tb^M")
    #expect("a\n\tb".harmless(keeping: .newline) == "a\n^Ib")
  }

  @Test func `making harmless twice changes nothing more`() {
    for attack in Self.attacks {
      #expect(attack.text.harmless().harmless() == attack.shown)
    }
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar.properties.generalCategory == .control
  }

  private func withoutColour(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;]+m/, with: "")
  }
}
