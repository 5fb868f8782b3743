import Terminal
import Testing

@testable import LineEditor

@Suite struct `Listing completions` {
  private func lines(
    _ completions: [Completion],
    columns: Int = 40,
    rows: Int = 20,
    isUnicode: Bool = true
  ) -> [String] {
    let rendition = Rendition(columns: columns, isUnicode: isUnicode)
    return CandidateList(completions, rendition: rendition, rows: rows).lines.map(\.string)
  }

  @Test func `aligns meanings and cuts them at the window's width`() {
    let completions = [
      Completion("PUT", meaning: "replaces the state"),
      Completion("PATCH", meaning: "applies changes that are written in the content"),
      Completion("日本", meaning: "is four columns wide"),
    ]
    #expect(
      lines(completions) == [
        "PUT    replaces the state",
        "PATCH  applies changes that are writte…",
        "日本   is four columns wide",
      ]
    )
    #expect(lines(completions, isUnicode: false)[1] == "PATCH  applies changes that are writ...")
  }

  @Test func `puts words without meanings side by side`() {
    let completions = (1...7).map { Completion("/n/\($0)") }
    #expect(
      lines(completions, columns: 20).map(\.trimmed) == [
        "/n/1  /n/2  /n/3", "/n/4  /n/5  /n/6", "/n/7",
      ]
    )
  }

  @Test func `counts what does not fit the window's height`() {
    let completions = (1...20).map { Completion("w\($0)", meaning: "word") }
    let all = lines(completions, rows: 9)
    #expect(all.count == 9)
    #expect(all.last == "… and 12 more")
    #expect(lines(completions, rows: 20).count == 20)
    #expect(lines(completions, rows: 9, isUnicode: false).last == "... and 12 more")
  }
}

extension String {
  fileprivate var trimmed: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
