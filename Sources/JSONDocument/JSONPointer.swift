/// A JSON Pointer: the names and indices that lead from the root of a document to one value.
///
/// RFC 6901.
public struct JSONPointer: Sendable {
  /// The reference tokens, unescaped.
  public let tokens: [String]

  /// Creates a pointer from unescaped reference tokens; without any it is the whole document.
  public init(tokens: [String] = []) {
    self.tokens = tokens
  }

  /// Returns the pointer that goes one step further, to a member of that name or an index.
  public func appending(_ token: String) -> JSONPointer {
    JSONPointer(tokens: tokens + [token])
  }

  /// Returns the pointer that goes one step further, to an element.
  public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  /// Returns whether the other pointer leads through this one's value to a value inside it.
  public func isProperPrefix(of other: JSONPointer) -> Bool {
    tokens.count < other.tokens.count
      && zip(tokens, other.tokens).allSatisfy { $0.hasSameScalars(as: $1) }
  }
}

extension JSONPointer: Hashable {
  /// Returns whether the pointers have the same tokens, code point by code point.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.elementsEqual(right.tokens) { $0.hasSameScalars(as: $1) }
  }

  /// Hashes the tokens.
  public func hash(into hasher: inout Hasher) {
    tokens.forEach { $0.hashScalars(into: &hasher) }
  }
}
