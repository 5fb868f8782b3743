/// Numbers that look random and are the same each time (Knuth's MMIX generator).
struct LinearGenerator: RandomNumberGenerator {
  /// The last number.
  var state: UInt64

  /// Returns the next number.
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // The low bits of such a generator have short periods.
    return state ^ (state >> 33)
  }

  /// Returns the text with up to four pieces taken away, doubled, moved or replaced.
  mutating func damage(_ text: String) -> String {
    let marks = [
      "<!--", "-->", "```", "## ", "# ", ":", "- [ ]", "- [x]", "  > ", "---\n", "=", "\"", "{",
      "</details>", "<details>", "×", "\u{0}", "\u{301}", "\r\n", " and ", "kind: do", "absent",
      "again 2147483648", "clock +9d", "~[", "state /x", "given /x", "HTTP/1.1 ",
    ]
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...4, using: &self) where !characters.isEmpty {
      let start = Int.random(in: 0..<characters.count, using: &self)
      let length = [1, 3, 12, 80, 600].randomElement(using: &self) ?? 1
      let piece = start..<min(start + length, characters.count)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: characters.removeSubrange(piece)
      case 1: characters.insert(contentsOf: Array(characters[piece]), at: start)
      case 2: characters.insert(contentsOf: marks.randomElement(using: &self) ?? "", at: start)
      default:
        let other = Int.random(in: 0..<characters.count, using: &self)
        characters.swapAt(start, other)
      }
    }
    return String(characters)
  }
}
