internal import JSONDocument

extension ScriptValue {
  /// Creates what Python's `json.loads` makes of a value, its members sorted by name.
  ///
  /// It is `nil` when a number is larger than any that Python's JSON can write again.
  init?(python value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .boolean(value)
    case .string(let text): self = .text(text)
    case .number(let number):
      guard let number = ScriptValue.number(number.text) else { return nil }
      self = number
    case .array(let elements):
      let items = elements.compactMap { ScriptValue(python: $0) }
      guard items.count == elements.count else { return nil }
      self = .list(items)
    case .object(let object):
      let members = object.compactMap { member in
        ScriptValue(python: member.value).map { Member(key: .text(member.name), value: $0) }
      }
      guard members.count == object.count else { return nil }
      self = .object(members)
      self = sorted
    }
  }

  /// Creates an object with its members sorted by name.
  static func sortedObject(_ members: [(String, ScriptValue)]) -> ScriptValue {
    ScriptValue.object(members.map { Member(key: .text($0.0), value: $0.1) }).sorted
  }

  /// The value with its members sorted, if it has some.
  var sorted: ScriptValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.sorted { left, right in
        (left.key.pythonText ?? "").unicodeScalars
          .lexicographicallyPrecedes((right.key.pythonText ?? "").unicodeScalars)
      }
    )
  }

  private static func number(_ text: String) -> ScriptValue? {
    guard text.contains(where: { $0 == "." || $0 == "e" || $0 == "E" }) else {
      return .integer(text == "-0" ? "0" : text)
    }
    guard let number = Double(text), number.isFinite else { return nil }
    return .number(number)
  }
}
