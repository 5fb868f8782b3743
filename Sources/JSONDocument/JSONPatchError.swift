/// The first operation of a JSON Patch that is malformed or cannot be applied, and why.
public struct JSONPatchError: Error, Equatable, Sendable {
  /// The place of the operation in the document, from 0, or `nil` if the document is no array.
  public let operationIndex: Int?

  /// The text of the pointer that is concerned, or `nil` if the operation has none.
  public let pointer: String?

  /// What is wrong.
  public let reason: Reason

  /// Whether the document is no JSON Patch, whatever the target; otherwise it cannot be applied to
  /// this target.
  ///
  /// RFC 5789, section 2.2 answers the first with 400, the second with 409 or 422. A move of a
  /// value into itself breaks a MUST NOT of the format (RFC 6902, section 4.4): it is the first.
  public var isMalformed: Bool {
    switch reason {
    case .notAnArray, .notAnObject, .missingMember, .memberNotAString, .unknownOperation,
      .malformedPointer, .moveIntoChild:
      true
    case .noTarget, .testFailed, .noDocumentLeft, .tooDeep, .tooLarge:
      false
    }
  }

  /// Creates an error.
  init(operationIndex: Int? = nil, pointer: String? = nil, reason: Reason) {
    self.operationIndex = operationIndex
    self.pointer = pointer
    self.reason = reason
  }

  /// What can be wrong with an operation.
  public enum Reason: Error, Equatable {
    /// The document is of this type instead of an array.
    case notAnArray(JSONValue.Kind)
    /// The operation is of this type instead of an object.
    case notAnObject(JSONValue.Kind)
    /// The operation lacks the member of this name.
    case missingMember(String)
    /// The member of this name is of this type instead of a string.
    case memberNotAString(String, JSONValue.Kind)
    /// The operation is none of the six.
    case unknownOperation(String)
    /// The member of this name is no JSON Pointer.
    case malformedPointer(member: String, JSONPointer.SyntaxError)
    /// A value shall be moved into itself.
    case moveIntoChild(from: String)
    /// A pointer leads nowhere in the target.
    case noTarget(JSONPointer.EvaluationError)
    /// The value at the location of a test is this one instead.
    case testFailed(found: JSONValue)
    /// Removing the root would leave no document.
    case noDocumentLeft
    /// More arrays and objects would lie within one another than the limit.
    case tooDeep(limit: Int)
    /// The values put in place would take more bytes than the limit.
    case tooLarge(limit: Int)
  }
}
