import JSONDocument
import Testing

@Suite struct `Hostile JSON` {
  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `Brackets beyond the depth limit are an error`(_ opening: String) throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue.parse(String(repeating: opening, count: 100_000))
    }
    #expect(error.problem == .tooDeep(limit: 512))
    #expect(!error.isIncomplete)
  }

  @Test func `The deepest document can be read, compared, hashed, printed and compared by parts`()
    throws
  {
    let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    let value = try JSONValue.parse(text)
    #expect(value.text() == text)
    #expect(try JSONValue.parse(value.prettyText(indent: 1)) == value)
    #expect(Set([value]).contains(value))
    #expect(JSONDifference(from: value, to: value).isEmpty)
    #expect(throws: JSONSyntaxError.self) { try JSONValue.parse("[" + text + "]") }
  }

  @Test func `A number of a million digits is exact`() throws {
    let digits = String(repeating: "9", count: 1 << 20)
    let value = try JSONValue.parse(digits)
    #expect(value.text() == digits)
    #expect(try value == JSONValue.parse(digits + ".0e0"))
    #expect(try value != JSONValue.parse(digits + ".1"))
    #expect(try #require(JSONNumber(digits)).asInt == nil)
  }

  @Test func `A string of a million characters and an object of as many bytes are read`() throws {
    let string = String(repeating: "é", count: 1 << 19)
    #expect(try JSONValue.parse("\"\(string)\"") == .string(string))
    let members = (0..<70_000).map { "\"name\($0)\":0" }.joined(separator: ",")
    #expect(try JSONValue.parse("{\(members)}").asObject?.count == 70_000)
  }

  struct Malformed: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    var offset = 0
  }

  static let malformed = [
    Malformed(testDescription: "continuation alone", bytes: [0x80]),
    Malformed(testDescription: "continuation behind text", bytes: [0x61, 0xBF], offset: 1),
    Malformed(testDescription: "overlong solidus in two", bytes: [0xC0, 0xAF]),
    Malformed(testDescription: "overlong in two", bytes: [0xC1, 0xBF]),
    Malformed(testDescription: "overlong in three", bytes: [0xE0, 0x80, 0xAF]),
    Malformed(testDescription: "overlong in three, last", bytes: [0xE0, 0x9F, 0xBF]),
    Malformed(testDescription: "overlong in four", bytes: [0xF0, 0x8F, 0xBF, 0xBF]),
    Malformed(testDescription: "lead surrogate", bytes: [0xED, 0xA0, 0x80]),
    Malformed(testDescription: "trail surrogate", bytes: [0xED, 0xBF, 0xBF]),
    Malformed(testDescription: "past U+10FFFF", bytes: [0xF4, 0x90, 0x80, 0x80]),
    Malformed(testDescription: "first byte too large", bytes: [0xF5, 0x80, 0x80, 0x80]),
    Malformed(testDescription: "no such byte", bytes: [0xFF]),
    Malformed(testDescription: "truncated two", bytes: [0xC3]),
    Malformed(testDescription: "truncated three", bytes: [0xE2, 0x82]),
    Malformed(testDescription: "truncated four", bytes: [0xF0, 0x9F, 0x98]),
    Malformed(testDescription: "broken by ASCII", bytes: [0xE2, 0x28, 0xA1]),
    Malformed(testDescription: "second is wrong", bytes: [0xC3, 0xA9, 0xC3, 0xC3], offset: 2),
  ]

  @Test(arguments: malformed)
  func `RFC 8259 8.1: bytes that are not UTF-8 are refused where they stand`(
    _ example: Malformed
  ) throws {
    for (before, after) in [("\"", "\""), ("\"\\n", "\""), ("\"", "\\n\""), ("\"", "\u{1}\"")] {
      let bytes = Array(before.utf8) + example.bytes + Array(after.utf8)
      let error = try #require(throws: JSONSyntaxError.self) { try JSONValue.parse(bytes) }
      #expect(error.problem == .malformedUTF8)
      #expect(error.offset == before.utf8.count + example.offset)
    }
  }

  @Test func `Bytes that are not UTF-8 are named outside of strings too`() throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue.parse([0x5B, 0xFF, 0x5D] as [UInt8])
    }
    #expect(error.description == "line 1, column 2: expected UTF-8, found the byte 0xFF")
  }

  @Test(arguments: 0..<300)
  func `Every document with a byte changed is read or refused at a place inside it`(
    _ seed: Int
  ) throws {
    var random = RandomDocument(seed: seed)
    var bytes = random.value(depth: 4).bytes()
    bytes[random.number(below: bytes.count)] = UInt8(random.number(below: 256))
    do {
      let value = try JSONValue.parse(bytes)
      #expect(try JSONValue.parse(value.bytes()) == value)
    } catch {
      #expect((0...bytes.count).contains(error.offset))
    }
  }

  @Test(arguments: 0..<50)
  func `Every start of an array or object is incomplete or ends inside a word`(
    _ seed: Int
  ) throws {
    var random = RandomDocument(seed: seed)
    let text = JSONValue.array([random.value(depth: 2)]).text()
    for count in 1..<text.unicodeScalars.count {
      let start = String(text.unicodeScalars.prefix(count))
      let error = try #require(throws: JSONSyntaxError.self) { try JSONValue.parse(start) }
      let endsInsideWord = start.utf8.last.map { "-.e".utf8.contains($0) || $0 > 0x60 } ?? false
      #expect(error.isIncomplete || endsInsideWord)
    }
  }
}
