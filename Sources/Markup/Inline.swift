/// A piece of running text.
public indirect enum Inline: Hashable, Sendable {
  /// Characters as they are read.
  case text(String)
  /// Code within a line.
  case code(String)
  /// Stressed text.
  case emphasis([Inline])
  /// Important text.
  case strong([Inline])
  /// Text that is struck through.
  case strikethrough([Inline])
  /// Text that leads elsewhere.
  case link(destination: String, [Inline])
  /// An image, as the text that stands for it.
  case image(alternative: String)
  /// A tag or a comment of HTML as written, with its place.
  case html(String, SourcePosition)
  /// The end of a line that may as well be a space.
  case softBreak
  /// The end of a line that is meant.
  case lineBreak
}

extension [Inline] {
  /// The text without its markup and without white space at its ends.
  ///
  /// A soft break is a space, a line break a line feed, HTML nothing.
  public var plainText: String {
    let text = map(\.plainText).joined()
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}

extension Inline {
  fileprivate var plainText: String {
    switch self {
    case .text(let text), .code(let text), .image(let text): text
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines),
      .link(_, let inlines):
      inlines.map(\.plainText).joined()
    case .html: ""
    case .softBreak: " "
    case .lineBreak: "\n"
    }
  }
}
