internal import HTTPSemantics
internal import JSONDocument

extension RequestFile {
  /// What a response must be like: a subset of it.
  struct Expectation: Sendable {
    /// The status.
    var status: Int
    /// Where the status is expected.
    var place: Place
    /// What is expected beside the status.
    var claims: [Claim] = []
  }

  /// One thing that is expected of a response.
  enum Claim: Sendable {
    /// A field with this value.
    case field(FieldName, Template)
    /// No such field.
    case noField(FieldName, Place)
    /// No content.
    case noContent(Place)
    /// A value in the content.
    case value(JSONPointer, Template)
    /// The content, compared by value if it is JSON.
    case content(Template)
  }
}

extension RequestFile.Claim {
  /// The text that may hold references.
  var template: Template? {
    switch self {
    case .field(_, let template), .value(_, let template), .content(let template): template
    case .noField, .noContent: nil
    }
  }

  /// Returns in what a response is not as claimed; `nil` if it is.
  func mismatch(
    with response: ResponseMessage,
    _ values: ReferenceValues
  ) throws(RequestFileProblem) -> RequestFileProblem? {
    switch self {
    case .field(let name, let template):
      let text = try values.text(of: template)
      let found = response.fields[name]
      if let found, Pattern(text, template).matches(found) { return nil }
      return .mismatch(field: name, text, found, at: template.place)
    case .noField(let name, let place):
      guard let found = response.fields[name] else { return nil }
      return .mismatch(absent: "field \(name)", "'\(found)'", at: place)
    case .noContent(let place):
      if response.content.isEmpty { return nil }
      return .mismatch(absent: "content", "\(response.content.count) bytes", at: place)
    case .value(let pointer, let template):
      let text = try values.text(of: template)
      let found = (try? JSONValue.parse(response.content)).flatMap(pointer.value(in:))
      if let found, Pattern(text, template).matches(found) { return nil }
      return .mismatch(value: pointer, text, found, at: template.place)
    case .content(let template):
      let text = try values.text(of: template)
      if Pattern(text, template).matches(response.content) { return nil }
      return .mismatch(content: text, response.content, at: template.place)
    }
  }
}

/// An expected text, or the regular expression behind `~`.
struct Pattern {
  private let text: String
  private let expression: Regex<AnyRegexOutput>?

  /// Creates a pattern from a text and what it was before its references had values.
  ///
  /// Whether it is a regular expression is decided by what the author wrote.
  init(_ text: String, _ template: Template) {
    self.text = text
    guard template.isPattern else {
      expression = nil
      return
    }
    expression = try? Regex(String(text.dropFirst()))
  }

  /// Returns whether a text is as expected.
  func matches(_ found: String) -> Bool {
    expression.map { found.contains($0) } ?? (found == text)
  }

  /// Returns whether a value is as expected; an expression is compared with a string or JSON text.
  func matches(_ found: JSONValue) -> Bool {
    if expression != nil { return matches(found.asString ?? found.text()) }
    return (try? JSONValue.parse(text)) == found
  }

  /// Returns whether a content is as expected, by value if JSON is.
  func matches(_ found: [UInt8]) -> Bool {
    if expression != nil { return matches(String(decoding: found, as: UTF8.self)) }
    if let document = try? JSONValue.parse(text) {
      return document == (try? JSONValue.parse(found))
    }
    return Array(text.utf8) == found
  }
}

extension Template {
  /// Whether the author wrote a regular expression.
  var isPattern: Bool {
    if case .text(let text) = pieces.first { text.hasPrefix("~") } else { false }
  }
}
