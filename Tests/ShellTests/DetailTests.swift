import Testing

@testable import Shell

@Suite struct `Choosing what is shown` {
  @Test(arguments: [
    ("full", "HBhb"), ("response", "hb"), ("brief", ""), ("HBhb", "HBhb"), ("b", "b"), ("hH", "Hh"),
  ])
  func `takes words and the letters of HTTPie`(word: String, letters: String) throws {
    let detail = try #require(Detail().choosing(word))
    let shown = Detail.Part.allCases.filter(detail.parts.contains).map(\.rawValue)
    #expect(String(shown) == letters)
  }

  @Test func `keeps the order of the fields apart from the parts`() throws {
    let sorted = try #require(Detail().choosing("brief")?.choosing("sorted"))
    #expect(sorted.isSorted && sorted.parts.isEmpty)
    #expect(sorted.choosing("full")?.isSorted == true)
    #expect(sorted.choosing("unsorted")?.isSorted == false)
  }

  @Test(arguments: ["", "x", "Hx", "FULL", "m"])
  func `knows no other words`(word: String) {
    #expect(Detail().choosing(word) == nil)
  }
}
