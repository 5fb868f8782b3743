/// JSON merge patch: changes described by an example of the result.
///
/// RFC 7396.
public enum JSONMergePatch {
  /// Returns the target as the patch changes it; every patch can be applied to every target.
  ///
  /// RFC 7396, section 2. A target of `nil` is a resource or a member that does not exist.
  public static func apply(_ patch: JSONValue, to target: JSONValue?) -> JSONValue {
    var result = target ?? .null
    merge(patch, into: &result)
    return result
  }

  private static func merge(_ patch: JSONValue, into target: inout JSONValue) {
    guard case .object(let changes) = patch else {
      target = patch
      return
    }
    var members = target.takeObject() ?? JSONObject()
    for (name, change) in changes {
      merge(change, into: &members, at: name)
    }
    target = .object(members)
  }

  private static func merge(_ change: JSONValue, into members: inout JSONObject, at name: String) {
    switch (change, members.place(of: name)) {
    case (.null, let place?): members.remove(at: place)
    case (.null, nil): break
    case (_, let place?): merge(change, into: &members.members[place].value)
    case (_, nil): members.append((name, apply(change, to: nil)))
    }
  }
}
