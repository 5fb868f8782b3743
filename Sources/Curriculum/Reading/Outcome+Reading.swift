import JSONDocument
import Markup

extension Outcome {
  /// The words that an outcome may begin with.
  static let words = ["status", "statuses", "state", "count"]

  /// Reads an outcome such as `status=201`, `state=absent` or `count /orders=2`.
  init?(_ text: String, at position: SourcePosition, findings: inout Findings) {
    guard let equals = text.firstIndex(of: "=") else {
      findings.note("expected '=' in the outcome '\(text)'", at: position)
      return nil
    }
    let left = text[..<equals].split(separator: " ").map(String.init)
    let right = text[text.index(after: equals)...].trimmed
    guard let word = left.first, Outcome.words.contains(word) else {
      findings.noteUnknown("outcome", left.first ?? "", at: position, known: Outcome.words)
      return nil
    }
    let path = left.dropFirst().first
    let mayHavePath = word == "state" || word == "count"
    guard left.count <= (mayHavePath ? 2 : 1), path?.hasPrefix("/") ?? true else {
      let place = left.dropFirst().joined(separator: " ")
      findings.note("expected '=' behind '\(word)', found '\(place)'", at: position)
      return nil
    }
    guard let outcome = Outcome.make(word, path, right) else {
      findings.note("'\(right)' is no value for '\(word)'", at: position, help: help(for: word))
      return nil
    }
    self = outcome
  }

  private static func make(_ word: String, _ path: String?, _ value: String) -> Outcome? {
    switch word {
    case "status": Int(value).map(Outcome.status)
    case "statuses": numbers(value).map(Outcome.statuses)
    case "count": Int(value).map { .count(path: path, $0) }
    default: value == "absent" ? .state(path: path, nil) : document(path, value)
    }
  }

  private static func numbers(_ value: String) -> [Int]? {
    let words = value.split { $0 == "," || $0 == " " }
    let numbers = words.compactMap { Int($0) }
    return numbers.isEmpty || numbers.count < words.count ? nil : numbers
  }

  private static func document(_ path: String?, _ value: String) -> Outcome? {
    guard let document = try? JSONValue.parse(value) else { return nil }
    return .state(path: path, document)
  }
}

private func help(for word: String) -> String {
  switch word {
  case "status": "expected a status code, such as 'status=201'"
  case "statuses": "expected status codes, such as 'statuses=201,200'"
  case "count": "expected a number, such as 'count /orders=2'"
  default: "expected a JSON document or 'absent'"
  }
}
