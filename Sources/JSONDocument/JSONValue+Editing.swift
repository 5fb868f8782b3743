extension JSONValue {
  /// Replaces the value at a pointer.
  mutating func replace(
    at pointer: JSONPointer,
    with value: JSONValue
  ) throws(JSONPointer.EvaluationError) {
    try edit(at: pointer, depth: pointer.tokens.count) { $0 = value }
  }

  /// Adds a value where a pointer says, by the rules of RFC 6902, section 4.1.
  mutating func add(
    _ value: JSONValue,
    at pointer: JSONPointer
  ) throws(JSONPointer.EvaluationError) {
    guard let token = pointer.tokens.last else {
      self = value
      return
    }
    let last = pointer.tokens.count - 1
    try edit(at: pointer, depth: last) { parent throws(JSONPointer.EvaluationError) in
      if var members = parent.takeObject() {
        members[token] = value
        parent = .object(members)
      } else if var elements = parent.takeArray() {
        defer { parent = .array(elements) }
        let place = try pointer.elementIndex(at: last, count: elements.count, forInsertion: true)
        elements.insert(value, at: place)
      } else {
        throw pointer.error(.noChildren(parent.kind), at: last)
      }
    }
  }

  /// Removes the value at a pointer, which is not the root.
  mutating func remove(at pointer: JSONPointer) throws(JSONPointer.EvaluationError) {
    let last = pointer.tokens.count - 1
    try edit(at: pointer, depth: last) { parent throws(JSONPointer.EvaluationError) in
      let place = try parent.place(of: pointer, at: last)
      if var members = parent.takeObject() {
        members.remove(at: place)
        parent = .object(members)
      } else if var elements = parent.takeArray() {
        elements.remove(at: place)
        parent = .array(elements)
      }
    }
  }

  /// Calls a function with the value that the first tokens of a pointer lead to, in place.
  private mutating func edit(
    at pointer: JSONPointer,
    depth: Int,
    tokenIndex: Int = 0,
    _ body: (inout JSONValue) throws(JSONPointer.EvaluationError) -> Void
  ) throws(JSONPointer.EvaluationError) {
    guard tokenIndex < depth else { return try body(&self) }
    let place = try place(of: pointer, at: tokenIndex)
    if var members = takeObject() {
      defer { self = .object(members) }
      try members.members[place].value
        .edit(at: pointer, depth: depth, tokenIndex: tokenIndex + 1, body)
    } else if var elements = takeArray() {
      defer { self = .array(elements) }
      try elements[place].edit(at: pointer, depth: depth, tokenIndex: tokenIndex + 1, body)
    }
  }

  /// Returns the place of the child that a token of a pointer names.
  private func place(
    of pointer: JSONPointer,
    at tokenIndex: Int
  ) throws(JSONPointer.EvaluationError) -> Int {
    switch self {
    case .object(let members):
      guard let place = members.place(of: pointer.tokens[tokenIndex]) else {
        throw pointer.error(.noSuchMember, at: tokenIndex)
      }
      return place
    case .array(let elements):
      return try pointer.elementIndex(at: tokenIndex, count: elements.count)
    default: throw pointer.error(.noChildren(kind), at: tokenIndex)
    }
  }

  /// Returns the object and leaves null behind, so that nothing else holds the members and changing
  /// them copies none; returns `nil` and changes nothing if the value is no object.
  mutating func takeObject() -> JSONObject? {
    guard case .object(let members) = self else { return nil }
    self = .null
    return members
  }

  /// Returns the elements and leaves null behind, as `takeObject()` does.
  private mutating func takeArray() -> [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    self = .null
    return elements
  }
}
