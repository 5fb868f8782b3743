internal import JSONDocument

extension Member.ValueType {
  /// Returns whether a value is of the type.
  func includes(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.any, _), (.string, .string), (.number, .number), (.boolean, .bool), (.array, .array),
      (.object, .object):
      true
    case (.email, .string(let text)): Member.ValueType.isEmail(text)
    case (.integer, .number(let number)): number.asInt != nil
    default: false
    }
  }

  /// What a value has to be, as the end of a sentence.
  var requirement: String {
    switch self {
    case .any: "can be anything"
    case .string: "has to be a string"
    case .email: "has to be an e-mail address"
    case .number: "has to be a number"
    case .integer: "has to be a whole number"
    case .boolean: "has to be true or false"
    case .array: "has to be an array"
    case .object: "has to be an object"
    }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
  }
}

extension JSONNumber {
  /// Returns whether the number is so large at least.
  func isAtLeast(_ minimum: Int) -> Bool {
    if let whole = asInt { return whole >= minimum }
    return Double(text).map { $0 >= Double(minimum) } ?? false
  }
}
