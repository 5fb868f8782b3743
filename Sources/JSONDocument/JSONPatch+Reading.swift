extension JSONPatch {
  /// Creates a patch from a JSON Patch document.
  ///
  /// RFC 6902, sections 3 and 4. Members that an operation does not define are ignored.
  public init(_ document: JSONValue) throws(JSONPatchError) {
    guard case .array(let elements) = document else {
      throw JSONPatchError(reason: .notAnArray(document.kind))
    }
    var operations: [Operation] = []
    operations.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      guard case .object(let members) = element else {
        throw JSONPatchError(operationIndex: index, reason: .notAnObject(element.kind))
      }
      operations.append(try OperationReader(index: index, members: members).operation())
    }
    self.operations = operations
  }

  /// A reader of the members of one operation.
  private struct OperationReader {
    /// The place of the operation in the document.
    let index: Int

    /// The members of the operation.
    let members: JSONObject

    /// Returns the operation that the members describe.
    func operation() throws(JSONPatchError) -> Operation {
      let name = try string("op")
      switch name {
      case "add": return .add(at: try pointer("path"), value: try value())
      case "remove": return .remove(at: try pointer("path"))
      case "replace": return .replace(at: try pointer("path"), value: try value())
      case "move": return try move()
      case "copy": return .copy(from: try pointer("from"), to: try pointer("path"))
      case "test": return .test(at: try pointer("path"), value: try value())
      default: throw error(.unknownOperation(name))
      }
    }

    private func move() throws(JSONPatchError) -> Operation {
      let (from, path) = (try pointer("from"), try pointer("path"))
      guard !from.isProperPrefix(of: path) else {
        throw error(.moveIntoChild(from: from.description))
      }
      return .move(from: from, to: path)
    }

    private func value() throws(JSONPatchError) -> JSONValue {
      guard let value = members["value"] else { throw error(.missingMember("value")) }
      return value
    }

    private func pointer(_ name: String) throws(JSONPatchError) -> JSONPointer {
      let text = try string(name)
      do throws(JSONPointer.SyntaxError) {
        return try JSONPointer(text)
      } catch {
        throw JSONPatchError(
          operationIndex: index,
          pointer: text,
          reason: .malformedPointer(member: name, error)
        )
      }
    }

    private func string(_ name: String) throws(JSONPatchError) -> String {
      guard let value = members[name] else { throw error(.missingMember(name)) }
      guard case .string(let string) = value else {
        throw error(.memberNotAString(name, value.kind))
      }
      return string
    }

    private func error(_ reason: JSONPatchError.Reason) -> JSONPatchError {
      JSONPatchError(operationIndex: index, pointer: members["path"]?.asString, reason: reason)
    }
  }
}
