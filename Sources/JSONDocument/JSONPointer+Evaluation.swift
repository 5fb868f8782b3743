extension JSONPointer {
  /// A reason why a pointer leads to no value in a document.
  public struct EvaluationError: Error, Equatable, Sendable {
    /// What is wrong at the token.
    public enum Reason: Equatable, Sendable {
      /// The object has no member of that name.
      case noSuchMember
      /// The token is not an array index, though the value is an array.
      case notAnIndex
      /// The token is digits with a zero in front.
      case leadingZero
      /// The array has only so many elements.
      case outOfRange(count: Int)
      /// The token is `-`, the element after the last, which does not exist.
      case pastTheEnd
      /// The value is neither an object nor an array.
      case noChildren(JSONValue.Kind)
    }

    /// The pointer.
    public let pointer: JSONPointer

    /// The place among the pointer's tokens of the first that leads nowhere.
    public let tokenIndex: Int

    /// Why it leads nowhere.
    public let reason: Reason
  }

  /// Returns the value that the pointer leads to in a document.
  ///
  /// RFC 6901, section 4.
  public func evaluate(in document: JSONValue) throws(EvaluationError) -> JSONValue {
    var value = document
    for (index, token) in tokens.enumerated() {
      switch value {
      case .object(let members):
        guard let member = members[token] else { throw error(.noSuchMember, at: index) }
        value = member
      case .array(let elements):
        value = elements[try elementIndex(at: index, count: elements.count)]
      default: throw error(.noChildren(value.kind), at: index)
      }
    }
    return value
  }

  /// Returns the value that the pointer leads to in a document, or `nil` if it leads nowhere.
  public func value(in document: JSONValue) -> JSONValue? {
    try? evaluate(in: document)
  }

  /// Returns the error that the token at an index leads nowhere.
  func error(_ reason: EvaluationError.Reason, at tokenIndex: Int) -> EvaluationError {
    EvaluationError(pointer: self, tokenIndex: tokenIndex, reason: reason)
  }

  /// Returns the token at a place as the index of an element of an array of that length, or as the
  /// index at which one is to be inserted.
  func elementIndex(
    at tokenIndex: Int,
    count: Int,
    forInsertion: Bool = false
  ) throws(EvaluationError) -> Int {
    let token = tokens[tokenIndex].utf8
    if token.elementsEqual("-".utf8) {
      guard forInsertion else { throw error(.pastTheEnd, at: tokenIndex) }
      return count
    }
    guard !token.isEmpty, token.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      throw error(.notAnIndex, at: tokenIndex)
    }
    guard token.count == 1 || token.first != UInt8(ascii: "0") else {
      throw error(.leadingZero, at: tokenIndex)
    }
    guard let index = Int(tokens[tokenIndex]), index < count || forInsertion && index == count
    else {
      throw error(.outOfRange(count: count), at: tokenIndex)
    }
    return index
  }
}
