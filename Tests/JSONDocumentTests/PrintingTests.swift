import JSONDocument
import Testing

@Suite struct `Printing JSON` {
  @Test func `RFC 8259 7: only what must be escaped is escaped`() {
    let controls = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))
    #expect(
      JSONValue.string(controls).text()
        == #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
        + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d"#
        + #"\u001e\u001f""#
    )
    #expect(JSONValue.string("a\"b\\c/d\u{7F}é😀").text() == "\"a\\\"b\\\\c/d\u{7F}é😀\"")
  }

  @Test func `Compact text has no whitespace and keeps order and spelling`() throws {
    let text = #"{"z":[1.0,1E2,-0],"a":{"":null},"b":[[],{}],"c":[true,false]}"#
    #expect(try JSONValue.parse(text).text() == text)
    #expect(try JSONValue.parse(text).bytes() == Array(text.utf8))
  }

  @Test func `Pretty text has a line for each member and element`() {
    let value: JSONValue = ["name": "Ann", "tags": ["a", 1], "none": [], "empty": .object([:])]
    #expect(
      value.prettyText()
        == """
        {
          "name": "Ann",
          "tags": [
            "a",
            1
          ],
          "none": [],
          "empty": {}
        }
        """
    )
    #expect(JSONValue.array([[1]]).prettyText(indent: 1) == "[\n [\n  1\n ]\n]")
  }
}
