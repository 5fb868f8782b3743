extension JSONPointer.SyntaxError: CustomStringConvertible {
  /// The problem and its place in one line.
  public var description: String {
    switch problem {
    case .noSolidus: "a JSON Pointer that is not empty starts with '/'"
    case .badEscape: "expected 0 or 1 after '~' at character \(offset + 1)"
    case .noNumberSign: "a fragment starts with '#'"
    case .notEncoded: "character \(offset + 1) needs percent-encoding in a fragment"
    case .badPercentEncoding:
      "expected two hexadecimal digits after '%' at character \(offset + 1)"
    case .malformedUTF8: "the percent-encoded bytes are not UTF-8"
    }
  }
}

extension JSONPointer.EvaluationError: CustomStringConvertible {
  /// The reason in one line, such as "/users/7: the array has 2 elements".
  public var description: String { "\(place): \(explanation)" }

  /// The pointer up to and including the token that leads nowhere.
  public var place: JSONPointer {
    JSONPointer(tokens: Array(pointer.tokens[...tokenIndex]))
  }

  private var explanation: String {
    switch reason {
    case .noSuchMember: "the object has no such member"
    case .notAnIndex: "the value is an array, which is indexed by a number"
    case .leadingZero: "an array index has no leading zero"
    case .outOfRange(let count):
      count == 1 ? "the array has 1 element" : "the array has \(count) elements"
    case .pastTheEnd: "'-' is the place after the last element, where nothing is yet"
    case .noChildren(let kind):
      kind == .null ? "null has no members" : "a \(kind) has no members"
    }
  }
}
