extension Rendition {
  /// Returns a line with one text at the left and another at the right edge of the measure.
  ///
  /// Where both do not fit on a line, the right text ends the line below.
  public func row(_ left: StyledText, right: StyledText) -> [StyledText] {
    let gap = measure - left.width - right.width
    if gap >= 2 { return [left + spaces(gap) + right] }
    return left.wrapped(to: measure) + flushRight(right)
  }

  /// Returns a text at the right edge of the measure.
  public func flushRight(_ text: StyledText) -> [StyledText] {
    text.wrapped(to: measure).map { spaces(max(0, measure - $0.width)) + $0 }
  }

  /// Returns a horizontal rule after a margin, or an empty line in plain output.
  public func rule(indent: Int = 2) -> StyledText {
    guard !isPlain else { return StyledText() }
    return spaces(indent) + rule(width: measure - indent)
  }

  /// Returns a horizontal rule of a width.
  func rule(width: Int) -> StyledText {
    String(repeating: isUnicode ? "─" : "-", count: max(0, width)).styled(.faint)
  }

  /// Returns texts under each other with a label in front of each, as `a  text`.
  ///
  /// The texts are aligned, and their further lines too.
  public func options(
    _ options: [(label: String, text: StyledText)],
    indent: Int = 4
  ) -> [StyledText] {
    let labels = options.map { $0.label.styled(.key) }
    let column = (labels.map(\.width).max() ?? 0) + 2
    return zip(labels, options).flatMap { label, option in
      option.text.wrapped(to: measure - indent - column)
        .prefixed(by: spaces(indent) + label, spaces(indent + column))
    }
  }

  /// Returns so many spaces.
  func spaces(_ count: Int) -> StyledText {
    StyledText(String(repeating: " ", count: max(0, count)))
  }
}
