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
    var words = words[...]
    guard let method = words.popFirst() else { return nil }
    let path = words.first?.hasPrefix("/") == true ? words.popFirst() : nil
    let times = words.popFirst()
    guard words.isEmpty, let count = JournalPattern.count(times) else { return nil }
    self.init(method: Method(String(method)), path: path.map(String.init), count: count)
  }

  private static func count(_ times: Substring?) -> ClosedRange<Int>? {
    guard let times else { return 1...Int.max }
    guard times.hasPrefix("×") else { return nil }
    let text = times.dropFirst()
    if let exact = Int(text) { return exact > 0 ? exact...exact : nil }
    guard let dots = text.firstRange(of: ".."), let low = Int(text[..<dots.lowerBound]) else {
      return nil
    }
    let upper = text[dots.upperBound...]
    guard let high = upper.isEmpty ? Int.max : Int(upper) else { return nil }
    return low >= 0 && low <= high ? low...high : nil
  }
}
