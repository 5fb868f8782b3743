import JSONDocument
import Testing

@Suite struct `Malformed and hostile JSON Patches` {
  struct Case: CustomTestStringConvertible {
    let document: JSONValue
    let description: String
    let pointer: String?

    init(_ document: JSONValue, _ description: String, pointer: String? = nil) {
      self.document = document
      self.description = description
      self.pointer = pointer
    }

    var testDescription: String { document.text() }
  }

  @Test(arguments: [
    Case(["op": "add"], "a JSON Patch is an array of operations, found an object"),
    Case("x", "a JSON Patch is an array of operations, found a string"),
    Case([nil], "operation 0: an operation is an object, found null"),
    Case([[]], "operation 0: an operation is an object, found an array"),
    Case([["path": "/a"]], "operation 0: the operation has no member 'op'", pointer: "/a"),
    Case([["op": 1]], "operation 0: 'op' is a string, found a number"),
    Case([["op": "remove"]], "operation 0: the operation has no member 'path'"),
    Case([["op": "remove", "path": nil]], "operation 0: 'path' is a string, found null"),
    Case(
      [["op": "add", "path": "/a"]],
      "operation 0: the operation has no member 'value'",
      pointer: "/a"
    ),
    Case(
      [["op": "replace", "path": "/a"]],
      "operation 0: the operation has no member 'value'",
      pointer: "/a"
    ),
    Case(
      [["op": "test", "path": "/a"]],
      "operation 0: the operation has no member 'value'",
      pointer: "/a"
    ),
    Case(
      [["op": "move", "path": "/a"]],
      "operation 0: the operation has no member 'from'",
      pointer: "/a"
    ),
    Case(
      [["op": "copy", "path": "/a", "from": 0]],
      "operation 0: 'from' is a string, found a number",
      pointer: "/a"
    ),
    Case(
      [["op": "test", "path": "", "value": nil], ["op": "Add", "path": "/a", "value": 1]],
      "operation 1: expected add, remove, replace, move, copy or test, found \"Add\"",
      pointer: "/a"
    ),
    Case(
      [["op": "remove", "path": "a"]],
      "operation 0: 'path' is no JSON Pointer: a JSON Pointer that is not empty starts with '/'",
      pointer: "a"
    ),
    Case(
      [["op": "move", "from": "/~", "path": "/a"]],
      "operation 0: 'from' is no JSON Pointer: expected 0 or 1 after '~' at character 2",
      pointer: "/~"
    ),
    Case(
      [["op": "move", "from": "/a", "path": "/a/b"]],
      "operation 0: the value at '/a' cannot be moved into itself",
      pointer: "/a/b"
    ),
    Case(
      [["op": "move", "from": "", "path": "/a"]],
      "operation 0: the value at '' cannot be moved into itself",
      pointer: "/a"
    ),
  ])
  func `RFC 6902 3 and 4: a malformed document is refused whatever the target`(
    _ example: Case
  ) throws {
    let error = try #require(throws: JSONPatchError.self) { try JSONPatch(example.document) }
    #expect(error.description == example.description)
    #expect(error.pointer == example.pointer)
    #expect(error.isMalformed)
  }

  @Test func `Ten thousand operations are applied`() throws {
    let additions = (0..<1_000).map { number -> JSONValue in
      ["op": "add", "path": .string("/n\(number)"), "value": .number(JSONNumber(number))]
    }
    let removals = (1..<1_000).map { number -> JSONValue in
      ["op": "remove", "path": .string("/n\(number)")]
    }
    let rounds = Array(repeatElement(additions + removals, count: 5).joined())
    let patch = try JSONPatch(.array(rounds + Array(repeating: rounds[0], count: 5)))
    #expect(patch.operations.count == 10_000)
    #expect(try patch.applied(to: .object([:])) == ["n0": 0])
  }

  @Test func `RFC 5789 5: copies that double the document are bounded`() throws {
    let copies = (0..<60).map { number -> JSONValue in
      ["op": "copy", "from": "", "path": .string("/\(number)")]
    }
    let patch = try JSONPatch(.array(copies))
    let error = try #require(throws: JSONPatchError.self) {
      try patch.applied(to: ["text": "some"])
    }
    #expect(error.reason == .tooLarge(limit: JSONPatch.sizeLimit))
    #expect(!error.isMalformed)
  }

  @Test(arguments: ["copy", "move"])
  func `Nesting beyond the depth limit is refused`(_ name: String) throws {
    let deep = try JSONValue.parse(
      String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    )
    let path = JSONValue.string(String(repeating: "/0", count: 300))
    let patch = try JSONPatch([
      ["op": "add", "path": "", "value": [deep, deep]],
      ["op": .string(name), "from": "/1", "path": path],
    ])
    let error = try #require(throws: JSONPatchError.self) { try patch.applied(to: nil) }
    #expect(error.reason == .tooDeep(limit: 512))
    #expect(error.operationIndex == 1)
  }
}
