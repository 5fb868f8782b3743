extension Character {
  /// The number of terminal columns that the character takes: 0, 1 or 2, more for some ligatures.
  ///
  /// Controls take none, for no harmless text contains any. Complexity: O(*n*) in its scalars.
  public var width: Int {
    if let ascii = asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    if isEmojiSequence { return 2 }
    return unicodeScalars.reduce(0) { $0 + $1.width }
  }

  private var isEmojiSequence: Bool {
    guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
    return unicodeScalars.contains { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }
  }
}

extension StringProtocol {
  /// The number of terminal columns that the text takes on one line.
  public var width: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.width }
  }
}

extension StyledText {
  /// The number of terminal columns that the text takes on one line.
  public var width: Int {
    runs.reduce(0) { $0 + $1.text.width }
  }
}

extension Unicode.Scalar {
  /// The number of columns of the scalar, where glibc and most terminals agree.
  fileprivate var width: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    // Vowels and final consonants of Hangul are drawn into the syllable's first letter.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: return Self.wide.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// The ranges of Unicode 17 whose East Asian width is wide or fullwidth (UAX #11).
  ///
  /// Emoji are left to their own property; unassigned code points close the gaps between ranges.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB,
    0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
