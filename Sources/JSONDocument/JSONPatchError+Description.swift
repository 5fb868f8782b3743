extension JSONPatchError: CustomStringConvertible {
  /// The operation, counted from 0 as its array is, and the problem in one line.
  public var description: String {
    guard let operationIndex else { return explanation }
    return "operation \(operationIndex): \(explanation)"
  }

  /// The problem without its operation.
  public var explanation: String {
    switch reason {
    case .notAnArray(let kind): "a JSON Patch is an array of operations, found \(kind.withArticle)"
    case .notAnObject(let kind): "an operation is an object, found \(kind.withArticle)"
    case .missingMember(let name): "the operation has no member '\(name)'"
    case .memberNotAString(let name, let kind): "'\(name)' is a string, found \(kind.withArticle)"
    case .unknownOperation(let name):
      "expected add, remove, replace, move, copy or test, found \(JSONValue.string(name))"
    case .malformedPointer(let member, let error): "'\(member)' is no JSON Pointer: \(error)"
    case .moveIntoChild(let from): "the value at '\(from)' cannot be moved into itself"
    case .noTarget(let error): error.description
    case .testFailed(let found): "the test failed, found \(found.summary)"
    case .noDocumentLeft: "removing the root would leave no document"
    case .tooDeep(let limit): "more than \(limit) arrays and objects would lie within one another"
    case .tooLarge(let limit): "the values put in place would take more than \(limit) bytes"
    }
  }
}

extension JSONValue {
  /// The value if it is short, else its type.
  fileprivate var summary: String {
    switch self {
    case .null, .bool: text()
    case .number(let number) where number.text.utf8.count <= 40: text()
    case .string(let string) where string.utf8.count <= 40: text()
    case .number, .string, .array, .object: kind.withArticle
    }
  }
}

extension JSONValue.Kind {
  /// The name of the type as a noun with its article.
  fileprivate var withArticle: String {
    switch self {
    case .null: "null"
    case .array, .object: "an \(self)"
    case .boolean, .number, .string: "a \(self)"
    }
  }
}
