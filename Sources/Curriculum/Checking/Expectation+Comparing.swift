public import Experiments
public import HTTPSemantics
import JSONDocument
public import Laboratory
public import Markup

extension Example {
  /// Returns in what a trial, whose last runs were this example, is not as expected, with the place
  /// where that is written.
  ///
  /// It is the last run that counts, or the first message of bytes that hold several.
  public func mismatches(
    with trial: Trial,
    since start: Int
  ) -> [(message: String, position: SourcePosition)] {
    let runs = trial.runs.dropFirst(start)
    let run = if case .bytes = action { runs.first } else { runs.last }
    guard let delivery = run?.delivery else { return [] }
    return mismatches(with: delivery.response, delivery.fate, trial.network)
  }

  /// Returns in what a response, or what became of it, and a network are not as expected, with the
  /// place where that is written.
  public func mismatches(
    with response: ResponseMessage?,
    _ fate: Delivery.Fate,
    _ network: Network
  ) -> [(message: String, position: SourcePosition)] {
    var mismatches: [(String, SourcePosition)] = []
    if fate.name != expectedFate ?? Delivery.Fate.received.name {
      let expected = expectedFate ?? "a response"
      mismatches.append(("expected \(expected), found: \(fate.name)", position))
    } else if let expected, let response {
      mismatches += expected.mismatches(with: response).map { ($0, expected.position) }
    }
    return mismatches
      + states.compactMap { state in
        state.mismatch(with: network).map { ($0, state.position) }
      }
  }
}

extension ExpectedResponse {
  /// Returns what of the response is not as expected, one sentence each.
  public func mismatches(with response: ResponseMessage) -> [String] {
    var mismatches: [String] = []
    if response.status.code != status {
      mismatches.append("expected status \(status), found \(response.status)")
    }
    for field in fields {
      let found = response.fields[field.name] ?? response.length(for: field.name)
      if !ExpectedResponse.matches(found, field.value) {
        let what = found.map { "'\($0)'" } ?? "none"
        mismatches.append("expected the field '\(field.name): \(field.value)', found \(what)")
      }
    }
    for name in absentFields {
      guard let found = response.fields[name] else { continue }
      mismatches.append("expected no field '\(name)', found '\(found)'")
    }
    if absentFields.contains(ExpectedResponse.content), !response.content.isEmpty {
      mismatches.append("expected no content, found \(response.content.count) bytes")
    }
    if let content, !ExpectedResponse.isEqual(content, response.content) {
      let found = String(decoding: response.content, as: UTF8.self)
      mismatches.append(
        "expected the content \(content), found \(found.isEmpty ? "none" : found.abbreviated)"
      )
    }
    return mismatches
  }

  /// The name that stands for the content in a list of what must be absent.
  private static let content: FieldName = "content"

  /// Returns whether a field has a value, or one that a pattern behind `~` matches.
  static func matches(_ value: String?, _ pattern: String) -> Bool {
    guard let value else { return false }
    guard pattern.hasPrefix("~") else { return value == pattern }
    guard let expression = try? Regex(String(pattern.dropFirst())) else { return false }
    return value.contains(expression)
  }

  private static func isEqual(_ expected: String, _ found: [UInt8]) -> Bool {
    if let document = try? JSONValue.parse(expected) {
      return (try? JSONValue.parse(found)).map(document.describes) ?? false
    }
    return Array(expected.utf8) == found
  }
}

extension ExpectedState {
  /// Returns in what the network's state is not as expected; `nil` if it is.
  public func mismatch(with network: Network) -> String? {
    let found = network.document(at: path)
    if document == nil, let other = network.representation(at: path), found == nil {
      return "expected \(path) to be absent, found \(other.mediaType)"
    }
    switch (comparison, document) {
    case (.count, let document):
      let count = found?.asArray.map { JSONValue.number(JSONNumber($0.count)) }
      if count == document { return nil }
      return "expected \(document?.text() ?? "no") members of \(path), "
        + "found \(count?.text() ?? "no collection")"
    case (.value, let document):
      if found == document { return nil }
      return "expected \(path) to be \(document?.text() ?? "absent"), "
        + "found \(found?.text().abbreviated ?? "nothing")"
    }
  }
}

extension Goal {
  /// Returns whether the network and the requests that were answered with success reach the goal.
  public func isReached(in network: Network, requests: [RequestMessage]) -> Bool {
    missing(in: network, requests: requests).isEmpty
  }

  /// Returns what is missing in the network or, if nothing is, in the requests: one sentence each.
  public func missing(in network: Network, requests: [RequestMessage]) -> [String] {
    let mismatches = states.compactMap { $0.mismatch(with: network) }
    guard mismatches.isEmpty, let last = journal.last else { return mismatches }
    guard journal.matches(requests) else {
      let expected = journal.map(\.description).joined(separator: ", then ")
      return ["the state is right, but the way to it is not: expected \(expected)"]
    }
    // Another request at the end would have made the state, and the one that is asked for would not.
    guard let request = requests.last, !last.describes(request) else { return [] }
    let wanted = last.path.map { "\(last.method) \($0)" } ?? last.method.name
    return ["the state is right, but \(wanted) has to be what makes it, as the last request"]
  }
}

extension String {
  /// The text, cut where it is too long to be read within a sentence.
  fileprivate var abbreviated: String {
    let limit = 200
    return count > limit ? prefix(limit) + "…" : self
  }
}

extension JSONValue {
  /// The name of a member that stands for all others, whatever they are.
  private static let others = "…"

  /// Returns whether a document is what this one says: equal by value or, for an object with a member
  /// named `…`, with at least the other members.
  fileprivate func describes(_ found: JSONValue) -> Bool {
    if let own = asObject, let found = found.asObject {
      let isOpen = own[JSONValue.others] != nil
      let names = own.map(\.name).filter { $0 != JSONValue.others }
      guard isOpen || names.count == found.count else { return false }
      return names.allSatisfy { name in
        guard let left = own[name], let right = found[name] else { return false }
        return left.describes(right)
      }
    }
    if let own = asArray, let found = found.asArray {
      return own.count == found.count && zip(own, found).allSatisfy { $0.describes($1) }
    }
    return self == found
  }
}

extension ResponseMessage {
  /// The length that the response tells when it is written, if the name is that of Content-Length.
  fileprivate func length(for name: FieldName) -> String? {
    name == .contentLength && !status.forbidsContent ? String(content.count) : nil
  }
}
