import Markup

/// Running text that is being put together from inlines.
struct InlineRendering {
  /// The text so far.
  private(set) var result = StyledText()

  private let showsBackticks: Bool
  private var followsComment = false

  /// Creates an empty text; backticks tell code apart where colour cannot.
  init(showsBackticks: Bool) {
    self.showsBackticks = showsBackticks
  }

  /// Appends inlines, in a style wherever they have none of their own.
  mutating func append(_ inlines: [Inline], style: Style) {
    for inline in inlines { append(inline, style: style) }
  }

  private mutating func append(_ inline: Inline, style: Style) {
    switch inline {
    case .text(let text): append(text, style: style)
    case .code(let code): append(showsBackticks ? "`\(code)`" : code, style: .code)
    case .emphasis(let inlines): append(inlines, style: .emphasis)
    case .strong(let inlines): append(inlines, style: .strong)
    case .strikethrough(let inlines):
      append("~~", style: .faint)
      append(inlines, style: .faint)
      append("~~", style: .faint)
    case .link(_, let inlines): append(inlines, style: style)
    case .image(let alternative): append(alternative, style: style)
    case .html: followsComment = true
    case .softBreak: append(" ", style: style)
    case .lineBreak: result += "\n"
    }
  }

  /// Appends a text; of the spaces around a comment that is not shown, one remains.
  private mutating func append(_ text: String, style: Style) {
    let hasSpace = result.runs.last?.text.last.map { $0.isWhitespace } ?? true
    let text = followsComment && hasSpace ? String(text.drop { $0 == " " }) : text
    guard !text.isEmpty else { return }
    followsComment = false
    result += text.styled(style)
  }
}
