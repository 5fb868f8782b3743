/// Text whose pieces have roles, harmless to any terminal.
///
/// However it is made, its characters have been made harmless (see `String.harmless(keeping:)`), so
/// nothing but the renderer can bring an escape sequence to the terminal. Only literals and
/// `init(lines:style:)` bring line feeds into it; they end lines.
///
/// ```swift
/// let text: StyledText = "PUT".styled(.method) + " went well"
/// let same: StyledText = "\("PUT", .method) went well"
/// ```
public struct StyledText: Hashable, Sendable {
  /// A piece of text in one style.
  public struct Run: Hashable, Sendable {
    /// The characters, harmless and never empty.
    public fileprivate(set) var text: String

    /// The role of the text.
    public let style: Style
  }

  /// The pieces in order; neighbours differ in style.
  public private(set) var runs: [Run] = []

  /// Creates an empty text.
  public init() {}

  /// Creates a text of one line: line feeds and tabs are made visible like other controls.
  public init(_ text: String, style: Style = .plain) {
    self.init(text, style: style, keeping: [])
  }

  /// Creates a text whose line breaks (LF or CRLF) end lines and whose tabs reach to the next
  /// multiple of four columns.
  public init(lines text: String, style: Style = .plain) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    self.init(
      lines.map(\.withTabsExpanded).joined(separator: "\n"),
      style: style,
      keeping: .newline
    )
  }

  fileprivate init(_ text: String, style: Style, keeping kept: KeptControls) {
    guard !text.isEmpty else { return }
    runs = [Run(text: text.harmless(keeping: kept), style: style)]
  }

  /// The characters without their styles.
  public var string: String {
    runs.map(\.text).joined()
  }

  /// Whether there is no character.
  public var isEmpty: Bool {
    runs.isEmpty
  }

  /// The lines, without the line feeds that end them.
  public var lines: [StyledText] {
    var lines = [StyledText()]
    for run in runs {
      let pieces = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { lines.append(StyledText()) }
        lines[lines.count - 1] += StyledText(String(piece), style: run.style)
      }
    }
    return lines
  }

  /// Returns the text with a style wherever it had none.
  public func styled(_ style: Style) -> StyledText {
    runs.reduce(into: StyledText()) { result, run in
      result.append(Run(text: run.text, style: run.style == .plain ? style : run.style))
    }
  }

  /// Appends another text.
  public static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run) }
  }

  /// Returns two texts as one.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result += right
    return result
  }

  private mutating func append(_ run: Run) {
    if let last = runs.last, last.style == run.style {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Creates a plain text from a literal, whose line feeds end lines.
  public init(stringLiteral literal: String) {
    self.init(literal, style: .plain, keeping: .newline)
  }

  /// Creates a text from a literal and the values in it.
  public init(stringInterpolation interpolation: Interpolation) {
    self = interpolation.text
  }

  /// The collector of a literal's pieces.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = StyledText()

    /// Creates a collector without pieces.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends a piece of the literal itself, whose line feeds end lines.
    public mutating func appendLiteral(_ literal: String) {
      text += StyledText(literal, style: .plain, keeping: .newline)
    }

    /// Appends a text with the styles that it has.
    public mutating func appendInterpolation(_ value: StyledText) {
      text += value
    }

    /// Appends a value's description in a style, as one line.
    public mutating func appendInterpolation(
      _ value: some CustomStringConvertible,
      _ style: Style = .plain
    ) {
      text += StyledText(value.description, style: style)
    }
  }
}

extension Substring {
  fileprivate var withTabsExpanded: String {
    guard contains("\t") else { return String(self) }
    return reduce(into: "") { result, character in
      let text = character == "\t" ? String(repeating: " ", count: 4 - result.width % 4) : nil
      result += text ?? String(character)
    }
  }
}

extension String {
  /// Returns the text, made harmless, in a style.
  public func styled(_ style: Style) -> StyledText {
    StyledText(self, style: style)
  }
}
