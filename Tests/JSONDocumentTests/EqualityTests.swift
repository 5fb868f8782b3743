import JSONDocument
import Testing

@Suite struct `RFC 6902 4.6: equality` {
  struct Pair: CustomTestStringConvertible {
    let left: String
    let right: String

    init(_ left: String, _ right: String) {
      self.left = left
      self.right = right
    }

    var testDescription: String { "\(left) and \(right)" }
  }

  static let equal = [
    Pair("1.0", "1"), Pair("1e2", "100"), Pair("100", "10E+1"), Pair("-0", "0"),
    Pair("0e9", "-0.0"),
    Pair("0.001", "1e-3"), Pair("12.50", "1250e-2"), Pair("-1.5", "-15e-1"),
    Pair("1e0000000000000000000000001", "10"), Pair("1e-00000000000000000000", "1"),
    Pair("1e99999999999999999999", "10e99999999999999999998"),
    Pair("1e100000000000000000000", "10e99999999999999999999"),
    Pair("1e-100000000000000000000", "0.1e-99999999999999999999"),
    Pair("1000e999999999999999999", "1e1000000000000000002"),
    Pair("0.01e1000000000000000001", "1e999999999999999999"),
    Pair("0e99999999999999999999", "0"),
    Pair(#"{"a":1,"b":2}"#, #"{"b":2.0,"a":1}"#),
    Pair(#"["\u00e9"]"#, #"["é"]"#),
  ]

  static let unequal = [
    Pair("10000000000000000999", "10000000000000001000"), Pair("0.1", "0.10000000000000000001"),
    Pair("1", "-1"), Pair("1e400", "1e401"), Pair("1e-400", "0"),
    Pair("1e99999999999999999999", "1e99999999999999999998"),
    Pair("1e99999999999999999999", "1e-99999999999999999999"),
    Pair("1", "true"), Pair("0", "false"), Pair("null", "false"), Pair("10", "\"10\""),
    Pair("[1,2]", "[2,1]"), Pair("[1]", "[1,1]"), Pair("{}", "[]"), Pair("\"\"", "null"),
    Pair(#"{"a":1}"#, #"{"a":1,"b":null}"#), Pair(#"{"a":null}"#, #"{"b":null}"#),
    Pair("\"\u{E9}\"", "\"e\u{301}\""), Pair("\"\u{212B}\"", "\"A\u{30A}\""),
    Pair("{\"\u{212B}\":1}", "{\"A\u{30A}\":1}"),
  ]

  @Test(arguments: equal)
  func `These are equal and hash alike`(_ pair: Pair) throws {
    let (left, right) = (try JSONValue.parse(pair.left), try JSONValue.parse(pair.right))
    #expect(left == right)
    #expect(right == left)
    #expect(left.hashValue == right.hashValue)
  }

  @Test(arguments: unequal)
  func `These are not equal`(_ pair: Pair) throws {
    let (left, right) = (try JSONValue.parse(pair.left), try JSONValue.parse(pair.right))
    #expect(left != right)
    #expect(right != left)
  }

  struct Integer: CustomTestStringConvertible {
    let text: String
    let value: Int?

    var testDescription: String { text }
  }

  @Test(arguments: [
    Integer(text: "-0", value: 0), Integer(text: "1.0", value: 1), Integer(text: "1e2", value: 100),
    Integer(text: "-120e-1", value: -12), Integer(text: "0.5", value: nil),
    Integer(text: "9223372036854775807", value: .max),
    Integer(text: "-9223372036854775808", value: .min),
    Integer(text: "-9223372036854775808.0", value: .min),
    Integer(text: "9223372036854775808", value: nil),
    Integer(text: "1e18", value: 1_000_000_000_000_000_000),
    Integer(text: "1e19", value: nil), Integer(text: "1e99999999999999999999", value: nil),
  ])
  func `An integer is exact or none`(_ example: Integer) throws {
    #expect(try #require(JSONNumber(example.text)).asInt == example.value)
  }
}
