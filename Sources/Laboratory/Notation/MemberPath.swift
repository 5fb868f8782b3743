internal import HTTPSemantics
internal import JSONDocument

/// The way to a member or an element of the content, such as `a[b][]` or `[0]`.
struct MemberPath {
  /// The name as it was typed, for messages.
  let name: String
  /// The steps from the whole content.
  let steps: [Step]

  /// One step into an object or an array.
  enum Step: Equatable {
    /// To the member of a name.
    case member(String)
    /// To the element at an index, or one behind the last.
    case element(Int)
    /// To a new element at the end.
    case newElement
  }
}

extension JSONValue {
  /// A reason why a value cannot be put at a place.
  enum InsertionError: Error {
    /// There is a value already.
    case repeated
    /// The way leads through a value of another type.
    case notContainer(found: Kind, expected: Kind)
    /// The array has only so many elements.
    case gap(count: Int)
  }

  /// Returns a value with another one put into it, making the objects and arrays on the way.
  static func inserting(
    _ value: JSONValue,
    at steps: ArraySlice<MemberPath.Step>,
    into container: JSONValue?
  ) throws(InsertionError) -> JSONValue {
    guard let step = steps.first else {
      guard container == nil else { throw .repeated }
      return value
    }
    let rest = steps.dropFirst()
    if case .member(let name) = step {
      var object = try (container ?? .object([:])).members()
      object[name] = try inserting(value, at: rest, into: object[name])
      return .object(object)
    }
    var elements = try (container ?? .array([])).elements()
    let index = if case .element(let index) = step { index } else { elements.count }
    guard index <= elements.count else { throw .gap(count: elements.count) }
    if index < elements.count {
      elements[index] = try inserting(value, at: rest, into: elements[index])
    } else {
      elements.append(try inserting(value, at: rest, into: nil))
    }
    return .array(elements)
  }

  private func members() throws(InsertionError) -> JSONObject {
    guard let object = asObject else { throw .notContainer(found: kind, expected: .object) }
    return object
  }

  private func elements() throws(InsertionError) -> [JSONValue] {
    guard let elements = asArray else { throw .notContainer(found: kind, expected: .array) }
    return elements
  }
}
