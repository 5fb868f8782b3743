import JSONDocument
import Testing

@Suite struct `RFC 6901: JSON Pointer` {
  static let document: JSONValue = [
    "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6,
    " ": 7, "m~n": 8,
  ]

  struct Case: CustomTestStringConvertible {
    let pointer: String
    let fragment: String
    let value: JSONValue

    init(_ pointer: String, _ fragment: String, _ value: JSONValue) {
      self.pointer = pointer
      self.fragment = fragment
      self.value = value
    }

    var testDescription: String { "'\(pointer)'" }
  }

  static let cases = [
    Case("", "#", document), Case("/foo", "#/foo", ["bar", "baz"]),
    Case("/foo/0", "#/foo/0", "bar"), Case("/", "#/", 0), Case("/a~1b", "#/a~1b", 1),
    Case("/c%d", "#/c%25d", 2), Case("/e^f", "#/e%5Ef", 3), Case("/g|h", "#/g%7Ch", 4),
    Case("/i\\j", "#/i%5Cj", 5), Case("/k\"l", "#/k%22l", 6), Case("/ ", "#/%20", 7),
    Case("/m~0n", "#/m~0n", 8),
  ]

  @Test(arguments: cases)
  func `Section 5: the twelve examples`(_ example: Case) throws {
    let pointer = try JSONPointer(example.pointer)
    #expect(try pointer.evaluate(in: Self.document) == example.value)
    #expect(pointer.description == example.pointer)
  }

  @Test(arguments: cases)
  func `Section 6: the twelve examples as URI fragments`(_ example: Case) throws {
    #expect(try JSONPointer(fragment: example.fragment) == JSONPointer(example.pointer))
  }

  @Test func `Section 4: a tilde is decoded after the solidus`() {
    #expect(JSONPointer("/~01/~10").tokens == ["~1", "/0"])
    #expect(JSONPointer(tokens: ["~1", "/0"]).description == "/~01/~10")
  }

  @Test func `Section 4: names are compared without normalisation`() {
    let document: JSONValue = ["\u{E9}": 1]
    #expect(JSONPointer("/\u{E9}").value(in: document) == 1)
    #expect(JSONPointer("/e\u{301}").value(in: document) == nil)
    #expect(JSONPointer("/\u{E9}") != JSONPointer("/e\u{301}"))
  }

  @Test func `A combining character behind a solidus or a tilde belongs to the token`() {
    #expect(JSONPointer("/\u{301}a/~0\u{301}").tokens == ["\u{301}a", "~\u{301}"])
  }

  struct Malformed: CustomTestStringConvertible {
    let text: String
    let problem: JSONPointer.SyntaxError.Problem
    let offset: Int

    init(_ text: String, _ problem: JSONPointer.SyntaxError.Problem, _ offset: Int) {
      self.text = text
      self.problem = problem
      self.offset = offset
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Malformed("foo", .noSolidus, 0), Malformed("#/foo", .noSolidus, 0),
    Malformed("~0", .noSolidus, 0),
    Malformed("/é~2", .badEscape, 2), Malformed("/a~", .badEscape, 2),
    Malformed("/~~0", .badEscape, 1),
    Malformed("/~/", .badEscape, 1),
  ])
  func `Section 3: text outside the grammar is refused at its character`(
    _ example: Malformed
  ) throws {
    let error = try #require(throws: JSONPointer.SyntaxError.self) { try JSONPointer(example.text) }
    #expect(error.problem == example.problem)
    #expect(error.offset == example.offset)
  }

  @Test(arguments: [
    Malformed("/foo", .noNumberSign, 0), Malformed("", .noNumberSign, 0),
    Malformed("#/a^b", .notEncoded, 3), Malformed("#/é", .notEncoded, 2),
    Malformed("#/a%2", .badPercentEncoding, 3), Malformed("#/%zz", .badPercentEncoding, 2),
    Malformed("#/%FF", .malformedUTF8, 1), Malformed("#foo", .noSolidus, 0),
  ])
  func `Section 6: a fragment that is no pointer is refused`(_ example: Malformed) throws {
    let error = try #require(throws: JSONPointer.SyntaxError.self) {
      try JSONPointer(fragment: example.text)
    }
    #expect(error.problem == example.problem)
    #expect(error.offset == example.offset)
  }

  @Test func `Section 6: a fragment is UTF-8 behind its percent signs`() throws {
    #expect(try JSONPointer(fragment: "#/%C3%a9").tokens == ["é"])
  }

  struct Failure: CustomTestStringConvertible {
    let pointer: String
    let description: String

    init(_ pointer: String, _ description: String) {
      self.pointer = pointer
      self.description = description
    }

    var testDescription: String { pointer }
  }

  @Test(arguments: [
    Failure("/nope/x", "/nope: the object has no such member"),
    Failure("/foo/2", "/foo/2: the array has 2 elements"),
    Failure("/foo/99999999999999999999", "/foo/99999999999999999999: the array has 2 elements"),
    Failure("/foo/01", "/foo/01: an array index has no leading zero"),
    Failure("/foo/00", "/foo/00: an array index has no leading zero"),
    Failure("/foo/-", "/foo/-: '-' is the place after the last element, where nothing is yet"),
    Failure("/foo/", "/foo/: the value is an array, which is indexed by a number"),
    Failure("/foo/-1", "/foo/-1: the value is an array, which is indexed by a number"),
    Failure("/foo/+1", "/foo/+1: the value is an array, which is indexed by a number"),
    Failure("/foo/1e0", "/foo/1e0: the value is an array, which is indexed by a number"),
    Failure("/foo/٣", "/foo/٣: the value is an array, which is indexed by a number"),
    Failure("/foo/0/x/y", "/foo/0/x: a string has no members"),
  ])
  func `Section 4: a token that leads nowhere is named with its reason`(_ example: Failure) throws {
    let pointer = try JSONPointer(example.pointer)
    #expect(pointer.value(in: Self.document) == nil)
    let error = try #require(throws: JSONPointer.EvaluationError.self) {
      try pointer.evaluate(in: Self.document)
    }
    #expect(error.description == example.description)
    #expect(error.pointer == pointer)
  }

  @Test func `A pointer is built token by token and knows what lies inside it`() {
    let pointer = JSONPointer().appending("a/b").appending(0)
    #expect(pointer == "/a~1b/0")
    #expect(JSONPointer().isProperPrefix(of: pointer))
    #expect(JSONPointer(tokens: ["a/b"]).isProperPrefix(of: pointer))
    #expect(!pointer.isProperPrefix(of: pointer))
    #expect(!JSONPointer(tokens: ["a"]).isProperPrefix(of: pointer))
  }
}
