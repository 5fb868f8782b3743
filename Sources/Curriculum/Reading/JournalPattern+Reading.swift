import HTTPSemantics
import Markup

extension JournalPattern {
  /// Reads patterns such as `POST /orders ×1.. then GET /orders ×1`.
  static func read(
    _ text: String,
    at position: SourcePosition,
    findings: inout Findings
  ) -> [JournalPattern] {
    var patterns: [JournalPattern] = []
    for part in text.split(separator: " then ") {
      if let pattern = JournalPattern(part.split(separator: " ")) {
        patterns.append(pattern)
      } else {
        findings.note(
          "'\(part)' is no pattern of a journal",
          at: position,
          help: "expected a method, a path, and perhaps a count: 'PUT /users/53 ×1..2'"
        )
      }
    }
    return patterns
  }

  private init?(_ words: [Substring]) {
    guard let method = words.first, (1...3).contains(words.count) else { return nil }
    let last = words.last.map(String.init) ?? ""
    let hasCount = words.count > 1 && last.hasPrefix("×")
    guard let count = hasCount ? JournalPattern.count(last.dropFirst()) : 1...Int.max else {
      return nil
    }
    let path = words.dropFirst().first.map(String.init)
    self.init(
      method: Method(String(method)),
      path: path?.hasPrefix("/") == true ? path : nil,
      count: count
    )
  }

  private static func count(_ text: Substring) -> ClosedRange<Int>? {
    if let exact = Int(text) { return exact...exact }
    guard let dots = text.firstRange(of: "..") else { return nil }
    let upper = text[dots.upperBound...]
    guard let low = Int(text[..<dots.lowerBound]) else { return nil }
    guard let high = upper.isEmpty ? Int.max : Int(upper), high >= low else { return nil }
    return low...high
  }
}
