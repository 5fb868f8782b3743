import Terminal
import Testing

@Suite struct `Choosing how a terminal is written` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    var environment: [String: String] = [:]
    var isTerminal = true
    var asksForPlain = false
    var columns: Int? = 80
    let rendition: Rendition
  }

  static let cases = [
    Case(
      testDescription: "a usual terminal",
      environment: ["TERM": "xterm-256color", "LANG": "de_DE.UTF-8"],
      rendition: Rendition(columns: 80, colour: .sixteen)
    ),
    Case(
      testDescription: "NO_COLOR",
      environment: ["TERM": "xterm", "NO_COLOR": "1", "LANG": "C.utf8"],
      rendition: Rendition(columns: 80, colour: .none)
    ),
    Case(
      testDescription: "an empty NO_COLOR says nothing",
      environment: ["TERM": "xterm", "NO_COLOR": "", "LANG": "C.utf8"],
      rendition: Rendition(columns: 80, colour: .sixteen)
    ),
    Case(
      testDescription: "a dumb terminal",
      environment: ["TERM": "dumb", "COLORTERM": "truecolor", "LANG": "C.UTF-8"],
      rendition: Rendition(columns: 80, colour: .none)
    ),
    Case(
      testDescription: "no kind of terminal",
      environment: ["LANG": "C.UTF-8"],
      rendition: Rendition(columns: 80, colour: .none)
    ),
    Case(
      testDescription: "COLORTERM alone",
      environment: ["COLORTERM": "truecolor", "LANG": "C.UTF-8"],
      rendition: Rendition(columns: 80, colour: .sixteen)
    ),
    Case(
      testDescription: "a pipe",
      environment: ["TERM": "xterm", "LANG": "C.UTF-8"],
      isTerminal: false,
      rendition: Rendition(columns: 80, isPlain: true)
    ),
    Case(
      testDescription: "--plain",
      environment: ["TERM": "xterm", "LANG": "C.UTF-8"],
      asksForPlain: true,
      rendition: Rendition(columns: 80, isPlain: true)
    ),
    Case(
      testDescription: "LC_ALL comes before LANG",
      environment: ["TERM": "xterm", "LC_ALL": "C", "LANG": "C.UTF-8"],
      rendition: Rendition(columns: 80, colour: .sixteen, isUnicode: false)
    ),
    Case(
      testDescription: "no locale",
      environment: ["TERM": "xterm"],
      rendition: Rendition(columns: 80, colour: .sixteen, isUnicode: false)
    ),
    Case(
      testDescription: "unknown width",
      environment: ["LANG": "C.UTF-8"],
      columns: nil,
      rendition: Rendition(columns: 80)
    ),
    Case(
      testDescription: "too narrow",
      environment: ["LANG": "C.UTF-8"],
      columns: 3,
      rendition: Rendition(columns: 20)
    ),
    Case(
      testDescription: "very wide",
      environment: ["LANG": "C.UTF-8"],
      columns: 1000,
      rendition: Rendition(columns: 200)
    ),
  ]

  @Test(arguments: cases)
  func `the environment decides`(example: Case) {
    let rendition = Rendition(
      columns: example.columns,
      isTerminal: example.isTerminal,
      asksForPlain: example.asksForPlain,
      environment: example.environment
    )
    #expect(rendition == example.rendition)
  }

  @Test func `plain output has no colour`() {
    #expect(Rendition(colour: .sixteen, isPlain: true).colour == .none)
  }
}
