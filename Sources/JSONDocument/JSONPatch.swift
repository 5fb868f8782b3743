/// A JSON Patch: operations that are applied to a document one after the other, all or none.
///
/// RFC 6902.
public struct JSONPatch: Hashable, Sendable {
  /// One step of a patch.
  public enum Operation: Hashable, Sendable {
    /// Puts a value at a new member, over a member's value or in front of an element.
    case add(at: JSONPointer, value: JSONValue)
    /// Takes a value away.
    case remove(at: JSONPointer)
    /// Puts a value in the place of another.
    case replace(at: JSONPointer, value: JSONValue)
    /// Takes a value away and adds it elsewhere.
    case move(from: JSONPointer, to: JSONPointer)
    /// Adds a value that also stands elsewhere.
    case copy(from: JSONPointer, to: JSONPointer)
    /// Fails unless a value is equal to this one.
    case test(at: JSONPointer, value: JSONValue)

    /// The location that the operation works on.
    public var path: JSONPointer {
      switch self {
      case .add(let path, _), .remove(let path), .replace(let path, _), .move(_, let path),
        .copy(_, let path), .test(let path, _):
        path
      }
    }
  }

  /// The operations in order.
  public let operations: [Operation]
}
