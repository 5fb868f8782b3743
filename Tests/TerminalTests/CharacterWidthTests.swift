import Terminal
import Testing

@Suite struct `Measuring text in columns` {
  struct Case: CustomTestStringConvertible {
    let text: String
    let width: Int
    var testDescription: String { "'\(text)' takes \(width)" }
  }

  static let cases = [
    Case(text: "", width: 0),
    Case(text: "PUT /users/53", width: 13),
    Case(text: "é", width: 1),
    Case(text: "e\u{301}", width: 1),
    Case(text: "a\u{20DD}", width: 1),
    Case(text: "日本語", width: 6),
    Case(text: "ｶﾅ", width: 2),
    Case(text: "Ａ１", width: 4),
    Case(text: "。「」", width: 6),
    Case(text: "한글", width: 4),
    Case(text: "\u{1112}\u{1161}\u{11AB}", width: 2),
    Case(text: "क्षि", width: 3),
    Case(text: "שלום", width: 4),
    Case(text: "🙂", width: 2),
    Case(text: "👍🏽", width: 2),
    Case(text: "👩‍👩‍👧‍👦", width: 2),
    Case(text: "🇩🇪", width: 2),
    Case(text: "1️⃣", width: 2),
    Case(text: "❤", width: 1),
    Case(text: "❤️", width: 2),
    Case(text: "→ · … ▸ ─", width: 9),
    Case(text: "§", width: 1),
    Case(text: "𠀀", width: 2),
  ]

  @Test(arguments: cases)
  func `a text is as wide as terminals draw it`(example: Case) {
    #expect(example.text.width == example.width)
    #expect(StyledText(example.text).width == example.width)
  }
}
