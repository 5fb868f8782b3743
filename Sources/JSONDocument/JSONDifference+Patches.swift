extension JSONDifference {
  /// The JSON Patch document (RFC 6902) that makes the new document of the old one.
  public var jsonPatch: JSONValue {
    var operations: [JSONValue] = []
    root.append(to: &operations, at: JSONPointer())
    return .array(operations)
  }

  /// The merge patch (RFC 7396) that makes the new document of the old one, or `nil` if none can.
  ///
  /// None can where a member becomes null or an object with such a member is new, because null in a
  /// merge patch removes (section 1).
  public var mergePatch: JSONValue? {
    switch root {
    case .unchanged(.object): JSONValue.object([:])
    case .unchanged(let value), .array(_, let value): value
    case .changed(_, let value), .added(let value): value.ownMergePatch
    case .object, .removed: root.mergePatch
    }
  }
}

extension JSONDifference.Node {
  /// Appends the operations for the part, which is at that place when the operations before them
  /// have been applied: all to its left is new by then, all to its right still old.
  fileprivate func append(to operations: inout [JSONValue], at place: JSONPointer) {
    let path = JSONValue.string(place.description)
    switch self {
    case .removed: operations.append(["op": "remove", "path": path])
    case .added(let value): operations.append(["op": "add", "path": path, "value": value])
    case .changed(_, let value):
      operations.append(["op": "replace", "path": path, "value": value])
    case .unchanged: break
    case .object(let members):
      for (name, node) in members {
        node.append(to: &operations, at: place.appending(name))
      }
    case .array(let elements, _):
      var index = 0
      for node in elements {
        node.append(to: &operations, at: place.appending(index))
        if !node.isRemoved { index += 1 }
      }
    }
  }

  /// The value of the part, as a member, in a merge patch; `nil` if there is none.
  fileprivate var mergePatch: JSONValue? {
    switch self {
    case .removed: .some(.null)
    case .added(.null), .changed(_, .null): .none
    case .added(let value), .changed(_, let value): value.ownMergePatch
    case .unchanged(let value), .array(_, let value): value
    case .object(let members): Self.mergePatch(of: members)
    }
  }

  private static func mergePatch(
    of members: [(name: String, node: JSONDifference.Node)]
  ) -> JSONValue? {
    var patch = JSONObject()
    for (name, node) in members where !node.isUnchanged {
      guard let value = node.mergePatch else { return nil }
      patch.append((name, value))
    }
    return .object(patch)
  }
}

extension JSONValue {
  /// The value as the merge patch that makes it of nothing, or `nil` if it makes something else.
  fileprivate var ownMergePatch: JSONValue? {
    // Written as `nil` it would be the value null.
    survivesMerging ? self : .none
  }

  /// Whether merging the value into nothing gives the value itself (RFC 7396, section 2).
  private var survivesMerging: Bool {
    guard case .object(let members) = self else { return true }
    return members.allSatisfy { $0.value.kind != .null && $0.value.survivesMerging }
  }
}
