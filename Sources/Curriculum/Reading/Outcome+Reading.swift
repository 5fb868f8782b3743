import HTTPSemantics
import JSONDocument
import Laboratory
import Markup

extension Outcome {
  /// The words that an outcome may begin with.
  static let words = ["status", "statuses", "state", "count", "field", "fate"]

  /// Reads outcomes that are joined by `and`.
  static func readAll(
    _ text: String,
    at position: SourcePosition,
    findings: inout Findings
  ) -> [Outcome] {
    Annotation.words(of: text).split(separator: "and").compactMap { words in
      Outcome(words.joined(separator: " "), at: position, findings: &findings)
    }
  }

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
    guard Outcome.isObject(Array(left.dropFirst()), of: word) else {
      let place = left.dropFirst().joined(separator: " ")
      let expected = word == "field" ? "the name of a field" : "'='"
      findings.note("expected \(expected) behind '\(word)', found '\(place)'", at: position)
      return nil
    }
    guard let outcome = Outcome.make(word, left.dropFirst().first, right) else {
      findings.note("'\(right)' is no value for '\(word)'", at: position, help: help(for: word))
      return nil
    }
    self = outcome
  }

  /// Returns whether the words between an outcome's word and its `=` are what may stand there.
  private static func isObject(_ words: [String], of word: String) -> Bool {
    switch word {
    case "state", "count": words.count <= 1 && words.allSatisfy { $0.hasPrefix("/") }
    case "field": words.count == 1 && words.allSatisfy { FieldName($0).isToken }
    default: words.isEmpty
    }
  }

  private static func make(_ word: String, _ path: String?, _ value: String) -> Outcome? {
    switch word {
    case "status": Int(value).map(Outcome.status)
    case "statuses": numbers(value).map(Outcome.statuses)
    case "count": Int(value).map { .count(path: path, $0) }
    case "field": path.flatMap { field(FieldName($0), value) }
    case "fate": Delivery.Fate.names.contains(value) ? .fate(value) : nil
    default: value == "absent" ? .state(path: path, nil) : document(path, value)
    }
  }

  private static func field(_ name: FieldName, _ value: String) -> Outcome? {
    if value.isEmpty { return nil }
    if value.hasPrefix("~"), (try? Regex(String(value.dropFirst()))) == nil { return nil }
    return .field(name, value == "absent" ? nil : value)
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
  case "field": "expected a value, '~' with a regular expression, or 'absent'"
  case "fate": "expected one of " + Delivery.Fate.names.map { "'\($0)'" }.joined(separator: ", ")
  default: "expected a JSON document or 'absent'"
  }
}
