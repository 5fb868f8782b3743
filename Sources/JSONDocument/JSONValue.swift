/// A JSON value as it was written: member order and the text of numbers are kept.
///
/// Two values are equal if RFC 6902, section 4.6 calls them equal: numbers numerically and exactly,
/// strings code point by code point, objects regardless of the order of their members.
public enum JSONValue: Sendable {
  /// The literal `null`.
  case null

  /// The literals `true` and `false`.
  case bool(Bool)

  /// A number, with the text that it was written as.
  case number(JSONNumber)

  /// A string, after its escapes were resolved.
  case string(String)

  /// An array of values.
  case array([JSONValue])

  /// An object, its members in the order in which they were written.
  case object(JSONObject)
}

extension JSONValue {
  /// The type of a value, named as RFC 8259, section 3 and JSON Schema do.
  public enum Kind: String, Sendable, CustomStringConvertible {
    /// The type of `null`.
    case null
    /// The type of `true` and `false`.
    case boolean
    /// The type of numbers.
    case number
    /// The type of strings.
    case string
    /// The type of arrays.
    case array
    /// The type of objects.
    case object

    /// The name of the type.
    public var description: String { rawValue }
  }

  /// The type of the value.
  public var kind: Kind {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The string, or `nil` if the value is no string.
  public var asString: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The elements, or `nil` if the value is no array.
  public var asArray: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The object, or `nil` if the value is no object.
  public var asObject: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The value of a member, or `nil` if the value is no object or has no such member.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object[name]
  }

  /// The element at an index, or `nil` if the value is no array or has no such element.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
