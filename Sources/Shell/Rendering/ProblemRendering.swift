import Laboratory
import Terminal

/// A problem of a typed request, with a caret under its place.
struct ProblemRendering {
  private let rendition: Rendition

  /// Creates a rendering for a terminal.
  init(_ rendition: Rendition) {
    self.rendition = rendition
  }

  /// Returns what is wrong, where, what was expected, and what to do.
  func lines(of problem: NotationProblem, in text: String) -> [StyledText] {
    let source = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = problem.line <= source.count ? String(source[problem.line - 1]) : ""
    var lines = quote(line, column: problem.column, length: problem.length)
    let place =
      source.count > 1
      ? "line \(problem.line), column \(problem.column)" : "column \(problem.column)"
    lines += wrap("\(place): expected \(problem.expected), found \(problem.found)".styled(.wrong))
    lines += wrap(StyledText(problem.help))
    let sent: StyledText =
      problem.draft == nil
      ? "Nothing was sent."
      : "Nothing was sent. \("send anyway", .key) sends it as it stands."
    return lines + wrap(sent)
  }

  /// Returns the lines of a sentence about a problem.
  func wrap(_ text: StyledText) -> [StyledText] {
    text.wrapped(to: rendition.measure, indent: 2, hanging: 4)
  }

  /// Returns the part of the line around the place that fits, with the caret below it.
  func quote(_ line: String, column: Int, length: Int) -> [StyledText] {
    let room = rendition.measure - 6
    let start = max(0, min(column - 1 - room / 2, line.count - room))
    let shown = String(line.dropFirst(start).prefix(room))
    let before = StyledText(String(shown.prefix(column - 1 - start))).width
    let width = max(1, min(length, room - before))
    let caret = String(repeating: " ", count: before) + String(repeating: "^", count: width)
    return [StyledText(shown).indented, "  " + caret.styled(.wrong)]
  }
}
