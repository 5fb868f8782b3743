/// The lines of a text, to say where in it something stands.
struct SourceText {
  /// The lines without their ends (LF, CRLF or CR).
  let lines: [Substring]

  /// Creates the lines of a text, without the byte order mark that it may begin with.
  init(_ text: String) {
    let marked = text.unicodeScalars.first == "\u{FEFF}"
    let unmarked = marked ? Substring(text.unicodeScalars.dropFirst()) : text[...]
    lines = unmarked.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
  }

  /// Returns the position of a byte of a line, both counted from 1 as cmark-gfm does.
  func position(line: Int, byte: Int) -> SourcePosition {
    guard lines.indices.contains(line - 1), byte > 0 else {
      return SourcePosition(line: line, column: max(byte, 1))
    }
    let before = lines[line - 1].utf8.prefix(byte - 1)
    return SourcePosition(line: line, column: String(Substring(before)).count + 1)
  }

  /// Returns the position of a line's last character.
  func end(ofLine line: Int) -> SourcePosition {
    let length = lines.indices.contains(line - 1) ? lines[line - 1].count : 0
    return SourcePosition(line: line, column: max(length, 1))
  }

  /// Returns the position where a line contains a text, at a column or later, or `nil`.
  func position(of text: Substring, line: Int, from column: Int) -> SourcePosition? {
    guard lines.indices.contains(line - 1), !text.isEmpty else { return nil }
    let rest = lines[line - 1].dropFirst(column - 1)
    guard let range = rest.firstRange(of: text) else { return nil }
    let distance = rest.distance(from: rest.startIndex, to: range.lowerBound)
    return SourcePosition(line: line, column: column + distance)
  }
}
