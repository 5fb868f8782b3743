import HTTPSemantics
import Markup

extension Measure {
  /// Reads what a question asks for, such as `status`, `count /orders` or `field ETag`.
  init?(_ text: String, at position: SourcePosition, findings: inout Findings) {
    let words = text.split(separator: " ").map(String.init)
    let known = ["status", "statuses", "state", "count", "field"]
    guard let word = words.first, known.contains(word) else {
      findings.noteUnknown("thing to ask for", words.first ?? "", at: position, known: known)
      return nil
    }
    let object = words.dropFirst().first
    guard words.count <= 2, let measure = Measure.make(word, object) else {
      findings.note(
        "'\(text)' is nothing to ask for",
        at: position,
        help: "expected 'status', 'statuses', 'state /path', 'count /path' or 'field NAME'"
      )
      return nil
    }
    self = measure
  }

  private static func make(_ word: String, _ object: String?) -> Measure? {
    let isPath = object?.hasPrefix("/") ?? true
    return switch word {
    case "status": object == nil ? .status : nil
    case "statuses": object == nil ? .statuses : nil
    case "state": isPath ? .state(path: object) : nil
    case "count": isPath ? .count(path: object) : nil
    default: object.map { FieldName($0) }.flatMap { $0.isToken ? .field($0) : nil }
    }
  }
}
