import JSONDocument
import Testing

@Suite struct `RFC 6902: JSON Patch` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let target: String
    let patch: String
    let result: String

    init(_ name: String, _ target: String, _ patch: String, _ result: String) {
      testDescription = name
      self.target = target
      self.patch = patch
      self.result = result
    }
  }

  static let successes = [
    Case(
      "A.1 adding an object member",
      #"{"foo":"bar"}"#,
      #"[{"op":"add","path":"/baz","value":"qux"}]"#,
      #"{"foo":"bar","baz":"qux"}"#
    ),
    Case(
      "A.2 adding an array element",
      #"{"foo":["bar","baz"]}"#,
      #"[{"op":"add","path":"/foo/1","value":"qux"}]"#,
      #"{"foo":["bar","qux","baz"]}"#
    ),
    Case(
      "A.3 removing an object member",
      #"{"baz":"qux","foo":"bar"}"#,
      #"[{"op":"remove","path":"/baz"}]"#,
      #"{"foo":"bar"}"#
    ),
    Case(
      "A.4 removing an array element",
      #"{"foo":["bar","qux","baz"]}"#,
      #"[{"op":"remove","path":"/foo/1"}]"#,
      #"{"foo":["bar","baz"]}"#
    ),
    Case(
      "A.5 replacing a value",
      #"{"baz":"qux","foo":"bar"}"#,
      #"[{"op":"replace","path":"/baz","value":"boo"}]"#,
      #"{"baz":"boo","foo":"bar"}"#
    ),
    Case(
      "A.6 moving a value",
      #"{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}"#,
      #"[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]"#,
      #"{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}"#
    ),
    Case(
      "A.7 moving an array element",
      #"{"foo":["all","grass","cows","eat"]}"#,
      #"[{"op":"move","from":"/foo/1","path":"/foo/3"}]"#,
      #"{"foo":["all","cows","eat","grass"]}"#
    ),
    Case(
      "A.8 testing a value: success",
      #"{"baz":"qux","foo":["a",2,"c"]}"#,
      #"[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}]"#,
      #"{"baz":"qux","foo":["a",2,"c"]}"#
    ),
    Case(
      "A.10 adding a nested member object",
      #"{"foo":"bar"}"#,
      #"[{"op":"add","path":"/child","value":{"grandchild":{}}}]"#,
      #"{"foo":"bar","child":{"grandchild":{}}}"#
    ),
    Case(
      "A.11 ignoring unrecognized elements",
      #"{"foo":"bar"}"#,
      #"[{"op":"add","path":"/baz","value":"qux","xyz":123}]"#,
      #"{"foo":"bar","baz":"qux"}"#
    ),
    Case(
      "A.14 ~ escape ordering",
      #"{"/":9,"~1":10}"#,
      #"[{"op":"test","path":"/~01","value":10}]"#,
      #"{"/":9,"~1":10}"#
    ),
    Case(
      "A.16 adding an array value",
      #"{"foo":["bar"]}"#,
      #"[{"op":"add","path":"/foo/-","value":["abc","def"]}]"#,
      #"{"foo":["bar",["abc","def"]]}"#
    ),
    Case(
      "3: the example",
      #"{"a":{"b":{"c":"foo"}}}"#,
      #"[{"op":"test","path":"/a/b/c","value":"foo"},{"op":"remove","path":"/a/b/c"},"#
        + #"{"op":"add","path":"/a/b/c","value":["foo","bar"]},"#
        + #"{"op":"replace","path":"/a/b/c","value":42},"#
        + #"{"op":"move","from":"/a/b/c","path":"/a/b/d"},"#
        + #"{"op":"copy","from":"/a/b/d","path":"/a/b/e"}]"#,
      #"{"a":{"b":{"d":42,"e":42}}}"#
    ),
    Case("3: no operations", "[1]", "[]", "[1]"),
    Case(
      "4.1: add replaces a member in its place",
      #"{"a":1,"b":2}"#,
      #"[{"op":"add","path":"/a","value":null}]"#,
      #"{"a":null,"b":2}"#
    ),
    Case(
      "4.1: add at the index that is the length",
      "[1]",
      #"[{"op":"add","path":"/1","value":2}]"#,
      "[1,2]"
    ),
    Case("4.1: add at the root", "[1]", #"[{"op":"add","path":"","value":{}}]"#, "{}"),
    Case("4.3: replace at the root", "[1]", #"[{"op":"replace","path":"","value":2}]"#, "2"),
    Case(
      "4.4: move onto itself",
      #"{"a":1,"b":2}"#,
      #"[{"op":"move","from":"/a","path":"/a"}]"#,
      #"{"a":1,"b":2}"#
    ),
    Case("4.4: move the root onto itself", "1", #"[{"op":"move","from":"","path":""}]"#, "1"),
    Case(
      "4.4: move a child over its parent",
      #"{"a":{"b":{"b":1}}}"#,
      #"[{"op":"move","from":"/a/b","path":"/a"}]"#,
      #"{"a":{"b":1}}"#
    ),
    Case(
      "4.4: move to the end of the same array",
      "[1,2,3]",
      #"[{"op":"move","from":"/0","path":"/-"}]"#,
      "[2,3,1]"
    ),
    Case(
      "4.5: copy the document into itself",
      #"{"a":1}"#,
      #"[{"op":"copy","from":"","path":"/backup"},{"op":"copy","from":"","path":"/backup"}]"#,
      #"{"a":1,"backup":{"a":1,"backup":{"a":1}}}"#
    ),
    Case(
      "4.5: copy inserts into an array",
      "[1,2]",
      #"[{"op":"copy","from":"/1","path":"/0"}]"#,
      "[2,1,2]"
    ),
    Case(
      "4.6: test is numerical and knows no order",
      #"{"a":{"x":1e2,"y":[0.10]}}"#,
      #"[{"op":"test","path":"/a","value":{"y":[1e-1],"x":100}}]"#,
      #"{"a":{"x":1e2,"y":[0.10]}}"#
    ),
  ]

  @Test(arguments: successes)
  func `Operations are applied in order`(_ example: Case) throws {
    let patch = try JSONPatch(JSONValue.parse(example.patch))
    #expect(try patch.applied(to: JSONValue.parse(example.target)).text() == example.result)
  }

  static let failures = [
    Case(
      "A.9 testing a value: error",
      #"{"baz":"qux"}"#,
      #"[{"op":"test","path":"/baz","value":"bar"}]"#,
      #"operation 0: the test failed, found "qux""#
    ),
    Case(
      "A.12 adding to a nonexistent target",
      #"{"foo":"bar"}"#,
      #"[{"op":"add","path":"/baz/bat","value":"qux"}]"#,
      "operation 0: /baz: the object has no such member"
    ),
    Case(
      "A.15 comparing strings and numbers",
      #"{"/":9,"~1":10}"#,
      #"[{"op":"test","path":"/~01","value":"10"}]"#,
      "operation 0: the test failed, found 10"
    ),
    Case(
      "4.1: add past the length",
      "[1]",
      #"[{"op":"add","path":"/-","value":0},{"op":"add","path":"/3","value":2}]"#,
      "operation 1: /3: the array has 2 elements"
    ),
    Case(
      "4.1: add to a scalar",
      #"{"a":null}"#,
      #"[{"op":"add","path":"/a/b","value":2}]"#,
      "operation 0: /a/b: null has no members"
    ),
    Case(
      "4.1: add to an array by name",
      "[]",
      #"[{"op":"add","path":"/a","value":2}]"#,
      "operation 0: /a: the value is an array, which is indexed by a number"
    ),
    Case(
      "4.2: remove nothing",
      "{}",
      #"[{"op":"remove","path":"/a"}]"#,
      "operation 0: /a: the object has no such member"
    ),
    Case(
      "4.2: remove past the end",
      "[1]",
      #"[{"op":"remove","path":"/-"}]"#,
      "operation 0: /-: '-' is the place after the last element, where nothing is yet"
    ),
    Case(
      "4.2: remove the root",
      "[1]",
      #"[{"op":"remove","path":""}]"#,
      "operation 0: removing the root would leave no document"
    ),
    Case(
      "4.3: replace nothing",
      "{}",
      #"[{"op":"replace","path":"/a","value":1}]"#,
      "operation 0: /a: the object has no such member"
    ),
    Case(
      "4.4: move from nowhere",
      "[1]",
      #"[{"op":"move","from":"/1","path":"/0"}]"#,
      "operation 0: /1: the array has 1 element"
    ),
    Case(
      "4.4: the target location is looked up after the removal",
      "[1,2]",
      #"[{"op":"move","from":"/0","path":"/2"}]"#,
      "operation 0: /2: the array has 1 element"
    ),
    Case(
      "4.5: copy from nowhere",
      "{}",
      #"[{"op":"copy","from":"/a/b","path":"/c"}]"#,
      "operation 0: /a: the object has no such member"
    ),
    Case(
      "4.6: test for a large value",
      #"{"a":[1]}"#,
      #"[{"op":"test","path":"","value":[]}]"#,
      "operation 0: the test failed, found an object"
    ),
  ]

  @Test(arguments: failures)
  func `A target that the patch does not fit is an error that names the operation`(
    _ example: Case
  ) throws {
    let patch = try JSONPatch(JSONValue.parse(example.patch))
    let target = try JSONValue.parse(example.target)
    let error = try #require(throws: JSONPatchError.self) { try patch.applied(to: target) }
    #expect(error.description == example.result)
    #expect(!error.isMalformed)
  }

  @Test func `Section 5: a failed patch leaves the target as it was`() throws {
    let target: JSONValue = ["a": ["b": ["c": 1]]]
    let patch = try JSONPatch([
      ["op": "replace", "path": "/a/b/c", "value": 42],
      ["op": "test", "path": "/a/b/c", "value": "C"],
    ])
    let error = try #require(throws: JSONPatchError.self) { try patch.applied(to: target) }
    #expect(error.operationIndex == 1)
    #expect(error.pointer == "/a/b/c")
    #expect(error.reason == .testFailed(found: 42))
    #expect(target == ["a": ["b": ["c": 1]]])
  }

  @Test func `A.13: the duplicate member is refused where the document is parsed`() throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue.parse(#"[{"op":"add","path":"/baz","value":"qux","op":"remove"}]"#)
    }
    #expect(error.problem == .duplicateName("op"))
  }

  @Test func `Section 4: the order of an operation's members does not matter`() throws {
    let first = try JSONPatch([["op": "add", "path": "/a", "value": 1]])
    #expect(try first == JSONPatch([["value": 1, "path": "/a", "op": "add"]]))
    #expect(first.operations == [.add(at: "/a", value: 1)])
    #expect(first.operations.map(\.path) == ["/a"])
  }
}
