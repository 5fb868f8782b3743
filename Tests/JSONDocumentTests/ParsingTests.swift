import JSONDocument
import Testing

@Suite struct `Parsing JSON` {
  struct Case: CustomTestStringConvertible {
    let text: String
    let value: JSONValue

    var testDescription: String { text }
  }

  static let accepted = [
    Case(text: "null", value: nil),
    Case(text: " \t\r\n true \t\r\n ", value: true),
    Case(text: "false", value: false),
    Case(text: "\"\"", value: ""),
    Case(text: "[]", value: []),
    Case(text: "[ ]", value: []),
    Case(text: "{ }", value: .object([:])),
    Case(text: "-0", value: 0),
    Case(text: "[1 , -2,[3]]", value: [1, -2, [3]]),
    Case(text: #"{"a":{"b":[null]},"":""}"#, value: ["a": ["b": [nil]], "": ""]),
    Case(text: #""\"\\\/\b\f\n\r\t""#, value: "\"\\/\u{8}\u{C}\n\r\t"),
    Case(text: #""\u0041\u00e9\u00E9\u0000""#, value: "Aéé\0"),
    Case(text: #""\uD834\udd1e""#, value: "𝄞"),
    Case(text: #""\uDBFF\uDFFF\uFFFF""#, value: "\u{10FFFF}\u{FFFF}"),
    Case(text: "\"\u{7F}\u{80}\u{2028}日本😀\"", value: "\u{7F}\u{80}\u{2028}日本😀"),
  ]

  @Test(arguments: accepted)
  func `RFC 8259 2 to 7: accepts the grammar`(_ example: Case) throws {
    #expect(try JSONValue.parse(example.text) == example.value)
  }

  @Test(arguments: [
    "0", "-0", "10", "-1.5", "0.0", "1e5", "1E+05", "1.25e-300", "123456789012345678901234567890",
  ])
  func `RFC 8259 6: a number keeps its text`(_ text: String) throws {
    #expect(try JSONValue.parse(text) == JSONNumber(text).map { .number($0) })
    #expect(try JSONValue.parse(text).text() == text)
  }

  @Test(arguments: [
    "", " 1", "1 ", "01", "-01", "+1", ".5", "1.", "1.e1", "1e", "1e+", "--1", "- 1", "0x1", "NaN",
    "Infinity", "１",
  ])
  func `RFC 8259 6: a number that the grammar does not match is none`(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func `RFC 8259 13: the first example keeps the order of its members`() throws {
    let value = try JSONValue.parse(
      """
      {
        "Image": {
            "Width":  800,
            "Height": 600,
            "Title":  "View from 15th Floor",
            "Thumbnail": {
                "Url":    "http://www.example.com/image/481989943",
                "Height": 125,
                "Width":  100
            },
            "Animated" : false,
            "IDs": [116, 943, 234, 38793]
          }
      }
      """
    )
    #expect(
      value["Image"]?.asObject?.names
        == ["Width", "Height", "Title", "Thumbnail", "Animated", "IDs"]
    )
    #expect(value["Image"]?["IDs"]?[3] == 38793)
    #expect(value["Image"]?["IDs"]?[4] == nil)
    #expect(value["Image"]?["Width"]?["none"] == nil)
  }

  @Test func `RFC 8259 13: three texts of a single value`() throws {
    #expect(try JSONValue.parse("\"Hello world!\"").asString == "Hello world!")
    #expect(try JSONValue.parse("42").kind == .number)
    #expect(try JSONValue.parse("true") == true)
  }

  @Test func `Bytes need not lie side by side`() throws {
    let bytes = Array("[1,".utf8) + Array(" 2]".utf8)
    #expect(try JSONValue.parse(bytes.lazy.map { $0 }) == [1, 2])
  }

  @Test(arguments: 0..<200)
  func `Printing a document and parsing it gives the document`(_ seed: Int) throws {
    var random = RandomDocument(seed: seed)
    let value = random.value(depth: 6)
    let compact = try JSONValue.parse(value.bytes())
    #expect(compact == value)
    #expect(compact.text() == value.text())
    #expect(try JSONValue.parse(value.prettyText()).text() == value.text())
    #expect(compact.hashValue == value.hashValue)
  }
}
