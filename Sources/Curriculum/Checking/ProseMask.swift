import Markup

/// The characters of a lesson's text, with NUL in the place of each that is no running text.
///
/// Each character stays where it is, so that places can be counted.
struct ProseMask {
  /// What takes the place of a character that is no running text.
  static let mask: Character = "\0"

  /// The characters in order.
  private(set) var characters: [Character]

  /// Masks a text.
  init(_ text: String) {
    characters = Array(text)
    maskFrontMatter(of: text)
    maskFences()
    maskSpans()
  }

  // MARK: Lines

  private mutating func maskFrontMatter(of text: String) {
    guard let front = MarkupDocument(parsing: text).frontMatter else { return }
    let count = front.text.count { $0 == "\n" } + 2
    for line in lines.prefix(count) { hide(line) }
  }

  private mutating func maskFences() {
    var opening: Substring?
    for line in lines {
      let text = String(characters[line]).drop { $0.isWhitespace || $0 == ">" }
      let fence = text.prefix { $0 == text.first }
      let isFence = fence.count >= 3 && ["`", "~"].contains(fence.first)
      if let open = opening {
        hide(line)
        let isClosing = isFence && fence.first == open.first && fence.count >= open.count
        if isClosing, text.dropFirst(fence.count).allSatisfy(\.isWhitespace) { opening = nil }
      } else if isFence {
        hide(line)
        opening = fence
      }
    }
  }

  /// The ranges of the lines, without their ends.
  private var lines: [Range<Int>] {
    characters.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.indices)
  }

  // MARK: Spans

  private mutating func maskSpans() {
    var place = 0
    while place < characters.count {
      switch characters[place] {
      case "`": place = maskCode(at: place)
      case "<": place = maskTag(at: place)
      case "]": place = maskLinkTarget(at: place)
      default: place += 1
      }
    }
  }

  /// Masks code up to as many backticks as it begins with, if they come before the paragraph's end.
  private mutating func maskCode(at start: Int) -> Int {
    let content = characters[start...].firstIndex { $0 != "`" } ?? characters.count
    var place = content
    while place < characters.count, !isEmptyLine(after: place) {
      guard characters[place] == "`" else {
        place += 1
        continue
      }
      let end = characters[place...].firstIndex { $0 != "`" } ?? characters.count
      if end - place == content - start {
        hide(start..<end)
        return end
      }
      place = end
    }
    return content
  }

  private func isEmptyLine(after place: Int) -> Bool {
    guard characters[place].isNewline, place + 1 < characters.count else { return false }
    return characters[place + 1].isNewline
  }

  /// Masks a tag, an address between angle brackets, or a comment; of a hint only its marks.
  private mutating func maskTag(at start: Int) -> Int {
    let rest = characters[start...]
    if rest.starts(with: "<!--") {
      let opening = rest.starts(with: "<!-- hint:") ? "<!-- hint:".count : nil
      let end = rest.firstRange(of: Array("-->"))?.upperBound ?? characters.count
      hide(start..<(opening.map { start + $0 } ?? end))
      return opening.map { start + $0 } ?? end
    }
    let next = rest.dropFirst().first
    guard next?.isLetter == true || next == "/", let end = rest.firstIndex(of: ">") else {
      return start + 1
    }
    hide(start..<end + 1)
    return end + 1
  }

  private mutating func maskLinkTarget(at start: Int) -> Int {
    let rest = characters[start...].dropFirst()
    guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return start + 1 }
    hide(start..<end + 1)
    return end + 1
  }

  private mutating func hide(_ range: Range<Int>) {
    for place in range where !characters[place].isNewline { characters[place] = Self.mask }
  }
}
