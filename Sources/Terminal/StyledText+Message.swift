extension StyledText {
  /// Returns the lines of an HTTP message with its parts styled.
  ///
  /// The message is in RFC 9112's notation and need not be valid; content that begins as JSON does
  /// is styled as JSON.
  public static func message(_ text: String) -> [StyledText] {
    let lines = StyledText(lines: text).lines
    let section = lines.prefix { !$0.isEmpty }
    let content = lines.dropFirst(section.count).map(\.string).joined(separator: "\n")
    let fields = section.dropFirst().map { field($0.string) }
    let start = section.prefix(1).map { startLine($0.string) }
    guard section.count < lines.count else { return start + fields }
    let isJSON = content.first { !$0.isWhitespace }.map { "{[".contains($0) } ?? false
    return start + fields + (isJSON ? json(content) : StyledText(lines: content).lines)
  }

  /// Returns a request line or a status line with its method or its status code styled.
  private static func startLine(_ line: String) -> StyledText {
    let first = line.prefix { $0 != " " }
    let rest = line.dropFirst(first.count)
    guard first.hasPrefix("HTTP/") else {
      return String(first).styled(.method) + StyledText(String(rest))
    }
    let status = rest.drop { $0 == " " }
    let style = Int(status.prefix { $0 != " " }).map(Style.status) ?? .plain
    return StyledText(String(line.dropLast(status.count))) + String(status).styled(style)
  }

  /// Returns a field line with its name and its value styled.
  private static func field(_ line: String) -> StyledText {
    guard let colon = line.firstIndex(of: ":") else { return StyledText(line) }
    let value = line[line.index(after: colon)...]
    return String(line[..<colon]).styled(.fieldName) + ":" + String(value).styled(.fieldValue)
  }
}
