internal import HTTPSemantics
internal import JSONDocument

extension PortableRequest {
  /// The content as a value of Python for the argument `json`; `nil` where `data` has to carry it.
  ///
  /// It takes content whose type is application/json and nothing more, and of which `requests` makes
  /// the same JSON again, up to white space and escapes. An empty object would not be sent at all.
  var pythonJSON: String? {
    let types = fields.filter { $0.name == .contentType }.map(\.value)
    guard types == ["application/json"], let value = try? JSONValue.parse(content) else {
      return nil
    }
    return value.isFalseInPython ? nil : value.pythonLiteral
  }
}

extension JSONValue {
  /// Whether Python takes the value for nothing.
  fileprivate var isFalseInPython: Bool {
    switch self {
    case .null, .bool(false): true
    case .string(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let object): object.isEmpty
    case .number(let number): Double(number.text) == 0
    case .bool(true): false
    }
  }

  /// The value as Python writes it; `nil` where a name is repeated or a number would change.
  fileprivate var pythonLiteral: String? {
    switch self {
    case .null: return "None"
    case .bool(let value): return value ? "True" : "False"
    case .string(let text): return text.quoted(.python)
    case .number(let number): return number.isPlain ? number.text : nil
    case .array(let items):
      let texts = items.compactMap(\.pythonLiteral)
      return texts.count == items.count ? "[" + texts.joined(separator: ", ") + "]" : nil
    case .object(let object):
      guard Set(object.names).count == object.count else { return nil }
      let texts = object.compactMap { name, value in
        value.pythonLiteral.map { "\(name.quoted(.python)): \($0)" }
      }
      return texts.count == object.count ? "{" + texts.joined(separator: ", ") + "}" : nil
    }
  }
}

extension JSONNumber {
  /// Whether Python's numbers hold the number as it is: a whole one, or a short decimal fraction.
  fileprivate var isPlain: Bool {
    let digits = text.filter(\.isNumber).count
    let isWhole = !text.contains { ".eE".contains($0) }
    return isWhole
      ? digits <= 4000 && text != "-0" : !text.contains { "eE".contains($0) } && digits <= 15
  }
}
