import JSONDocument
import Testing

@Suite struct `RFC 7396: JSON merge patch` {
  struct Case: CustomTestStringConvertible {
    let original: String
    let patch: String
    let result: String

    init(_ original: String, _ patch: String, _ result: String) {
      self.original = original
      self.patch = patch
      self.result = result
    }

    var testDescription: String { "\(original) + \(patch)" }
  }

  @Test(arguments: [
    Case(#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    Case(#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
    Case(#"{"a":"b"}"#, #"{"a":null}"#, #"{}"#),
    Case(#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
    Case(#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    Case(#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
    Case(#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
    Case(#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
    Case(#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
    Case(#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
    Case(#"{"a":"foo"}"#, "null", "null"),
    Case(#"{"a":"foo"}"#, #""bar""#, #""bar""#),
    Case(#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
    Case("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
    Case("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
  ])
  func `Appendix A: the fifteen examples`(_ example: Case) throws {
    let result = JSONMergePatch.apply(
      try JSONValue.parse(example.patch),
      to: try JSONValue.parse(example.original)
    )
    #expect(result.text() == example.result)
  }

  @Test func `Section 3: the example keeps members in place and appends new ones`() throws {
    let target = try JSONValue.parse(
      #"{"title":"Goodbye!","author":{"givenName":"John","familyName":"Doe"},"#
        + #""tags":["example","sample"],"content":"This will be unchanged"}"#
    )
    let patch = try JSONValue.parse(
      #"{"title":"Hello!","phoneNumber":"+01-123-456-7890","author":{"familyName":null},"#
        + #""tags":["example"]}"#
    )
    #expect(
      JSONMergePatch.apply(patch, to: target).text()
        == #"{"title":"Hello!","author":{"givenName":"John"},"tags":["example"],"#
        + #""content":"This will be unchanged","phoneNumber":"+01-123-456-7890"}"#
    )
  }

  @Test func `Section 2: an undefined target becomes an object without the patch's nulls`() {
    #expect(JSONMergePatch.apply(["a": ["b": nil, "c": [nil]]], to: nil) == ["a": ["c": [nil]]])
    #expect(JSONMergePatch.apply(7, to: nil) == 7)
  }
}
