import JSONDocument
import Testing

@Suite struct `Errors in JSON` {
  struct Case: CustomTestStringConvertible {
    let text: String
    let description: String

    init(_ text: String, _ description: String) {
      self.text = text
      self.description = description
    }

    var testDescription: String { text }
  }

  static let refused = [
    Case("", "line 1, column 1: expected a value, found the end of the text"),
    Case(" \n ", "line 2, column 2: expected a value, found the end of the text"),
    Case(#"{"name": , "#, "line 1, column 10: expected a value after ':', found ','"),
    Case(#"{"a":1,"b":}"#, "line 1, column 12: expected a value after ':', found '}'"),
    Case("[1,]", "line 1, column 4: expected a value after ',', found ']'"),
    Case("[,1]", "line 1, column 2: expected a value or ']', found ','"),
    Case("[1 2]", "line 1, column 4: expected ',' or ']' after the element, found '2'"),
    Case("[1}", "line 1, column 3: expected ',' or ']' after the element, found '}'"),
    Case(
      "{\"a\":1,\n}",
      "line 2, column 1: expected a member name in double quotes after ',', found '}'"
    ),
    Case("{a:1}", "line 1, column 2: expected a member name in double quotes or '}', found 'a'"),
    Case(
      "{'a':1}",
      "line 1, column 2: expected a member name in double quotes or '}', found a single quote"
    ),
    Case(#"{"a" 1}"#, "line 1, column 6: expected ':' after the member name, found '1'"),
    Case(#"{"a":1;}"#, "line 1, column 7: expected ',' or '}' after the member, found ';'"),
    Case("True", "line 1, column 1: expected a value, found 'True'"),
    Case("trueish", "line 1, column 1: expected a value, found 'trueish'"),
    Case("[nul]", "line 1, column 2: expected a value or ']', found 'nul'"),
    Case("NaN", "line 1, column 1: expected a value, found 'NaN'"),
    Case("-Infinity", "line 1, column 2: expected a digit, found 'Infinity'"),
    Case("+1", "line 1, column 1: expected a value, found '+'"),
    Case(".5", "line 1, column 1: expected a value, found '.'"),
    Case("1.", "line 1, column 3: expected a digit, found the end of the text"),
    Case("[1.e3]", "line 1, column 4: expected a digit, found 'e3'"),
    Case("1e+", "line 1, column 4: expected a digit, found the end of the text"),
    Case("0x1F", "line 1, column 2: expected nothing more after the value, found 'x1F'"),
    Case("-012", "line 1, column 2: a number cannot start with a zero and go on with a digit"),
    Case("1 2", "line 1, column 3: expected nothing more after the value, found '2'"),
    Case("{} // x", "line 1, column 4: expected nothing more after the value, found '/'"),
    Case("\u{A0}1", "line 1, column 1: expected a value, found U+00A0"),
    Case("\0", "line 1, column 1: expected a value, found U+0000"),
    Case("\"é\n\"", "line 1, column 3: a string needs an escape for the control character U+000A"),
    Case("\"\0\"", "line 1, column 2: a string needs an escape for the control character U+0000"),
    Case(
      "\"é",
      "line 1, column 3: expected '\"' at the end of the string, found the end of the text"
    ),
    Case(
      #""\x41""#,
      "line 1, column 3: expected one of '\"', '\\', '/', 'b', 'f', 'n', 'r', 't' and 'u' "
        + "after '\\', found 'x41'"
    ),
    Case(
      #""\u12G4""#,
      "line 1, column 6: expected four hexadecimal digits after '\\u', found 'G4'"
    ),
    Case(
      #""é\ud800""#,
      "line 1, column 3: the escape is one half of a surrogate pair without the other"
    ),
    Case(
      #""\udc00\ud800""#,
      "line 1, column 2: the escape is one half of a surrogate pair without the other"
    ),
    Case(
      #""\ud800\u0041""#,
      "line 1, column 2: the escape is one half of a surrogate pair without the other"
    ),
    Case("\u{FEFF}{}", "line 1, column 1: JSON starts without a byte order mark"),
    Case("{}\u{FEFF}", "line 1, column 3: expected nothing more after the value, found U+FEFF"),
    Case(
      #"{"a":1,"b":2,"\u0061":3}"#,
      "line 1, column 14: the object has another member named 'a'"
    ),
  ]

  @Test(arguments: refused)
  func `The message names the place, what was expected and what was found`(_ example: Case) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue.parse(example.text) }
    #expect(error?.description == example.description)
  }

  @Test func `An error carries its place and its parts as data`() throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue.parse("{\n \"é\": ]")
    }
    #expect(error.offset == 9)
    #expect(error.line == 2)
    #expect(error.column == 7)
    #expect(error.expected == .memberValue)
    #expect(error.found == .scalar("]"))
  }

  @Test func `RFC 8259 4: a name that occurs twice among many is found`() throws {
    let members = (0..<100).map { "\"n\($0)\":0" } + ["\"n41\":1"]
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue.parse("{" + members.joined(separator: ",") + "}")
    }
    #expect(error.problem == .duplicateName("n41"))
  }

  @Test func `RFC 8259 8.3: canonically equivalent names are two names`() throws {
    let value = try JSONValue.parse("{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value["\u{E9}"] == 1)
    #expect(value["e\u{301}"] == 2)
  }

  @Test(arguments: [
    "[", "[[1]", "[1,", "[1", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a", "\"",
    "\"abc",
    "\"\\", "\"\\u", "\"\\ud8", "\"\\ud83d", "\"\\ud83d\\", "\"\\ud83d\\u", "[\n",
  ])
  func `Text that ends inside brackets or a string is incomplete`(_ text: String) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSONValue.parse(text) }
    #expect(error.isIncomplete)
  }

  @Test(arguments: [
    "", " ", "1.", "-", "[1.", "tru", "[tru", "[}", "1]", "\"\\udc00", "\"\\ud83dx", "[1,]", "\"\n",
  ])
  func `Text that no more text can mend is not incomplete`(_ text: String) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSONValue.parse(text) }
    #expect(!error.isIncomplete)
  }
}
