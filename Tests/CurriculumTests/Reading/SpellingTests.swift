import Testing

@testable import Curriculum

@Suite struct `Suggesting a spelling` {
  @Test(arguments: [
    ("undo", "undo", 0), ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("hnit", "hint", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3), ("résumé", "resume", 2),
  ])
  func `counts insertions, removals, replacements and swaps of neighbours`(
    left: String,
    right: String,
    distance: Int
  ) {
    #expect(Spelling.distance(left, right) == distance)
    #expect(Spelling.distance(right, left) == distance)
  }

  @Test(arguments: [
    ("hnit", "hint"), ("HINT", "hint"), ("agian", "again"), ("agan", "again"), ("goot", "goto"),
    ("resme", "resume"),
  ])
  func `names what is at most two edits away, in either letter case`(text: String, name: String) {
    #expect(Spelling.nearest(to: text, among: names) == name)
  }

  @Test(arguments: ["", "x", "hi", "hxxx", "something", "why"])
  func `names nothing for what is further away or short`(text: String) {
    #expect(Spelling.nearest(to: text, among: names) == nil)
  }

  private let names = ["hint", "again", "goto", "resume"]
}
