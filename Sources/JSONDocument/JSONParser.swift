/// A strict reader of one JSON text, a recursive descent over bytes in memory.
///
/// RFC 8259, section 2.
struct JSONParser {
  /// The whole text.
  let bytes: UnsafeBufferPointer<UInt8>

  /// The place of the next byte.
  var position = 0

  /// Creates a parser at the start of a text, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether the whole text was read.
  var isAtEnd: Bool { position == bytes.count }

  /// The next byte, or zero, which starts nothing in JSON, at the end.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Reads the one value of the text.
  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark, at: 0) }
    let value = try value(expecting: .document, depth: 0)
    skipWhitespace()
    guard isAtEnd else { throw error(expecting: .endOfText) }
    return value
  }

  /// Reads a value that lies within as many arrays and objects as `depth` says.
  mutating func value(
    expecting expectation: JSONSyntaxError.Expectation,
    depth: Int
  ) throws(JSONSyntaxError) -> JSONValue {
    skipWhitespace()
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t") where skip("true"): return true
    case UInt8(ascii: "f") where skip("false"): return false
    case UInt8(ascii: "n") where skip("null"): return .null
    default: throw error(expecting: expectation)
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    try enter(depth)
    var elements: [JSONValue] = []
    skipWhitespace()
    if skip(UInt8(ascii: "]")) { return elements }
    elements.append(try value(expecting: .firstElement, depth: depth))
    while true {
      skipWhitespace()
      if skip(UInt8(ascii: "]")) { return elements }
      guard skip(UInt8(ascii: ",")) else { throw error(expecting: .commaOrBracket) }
      elements.append(try value(expecting: .nextElement, depth: depth))
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONObject {
    try enter(depth)
    var members = JSONObject()
    skipWhitespace()
    if skip(UInt8(ascii: "}")) { return members }
    members.members.reserveCapacity(4)
    try member(of: &members, expecting: .firstName, depth: depth)
    while true {
      skipWhitespace()
      if skip(UInt8(ascii: "}")) { return members }
      guard skip(UInt8(ascii: ",")) else { throw error(expecting: .commaOrBrace) }
      skipWhitespace()
      try member(of: &members, expecting: .nextName, depth: depth)
    }
  }

  private mutating func member(
    of members: inout JSONObject,
    expecting expectation: JSONSyntaxError.Expectation,
    depth: Int
  ) throws(JSONSyntaxError) {
    guard next == UInt8(ascii: "\"") else { throw error(expecting: expectation) }
    let start = position
    let name = try string()
    guard members.place(of: name) == nil else { throw error(.duplicateName(name), at: start) }
    skipWhitespace()
    guard skip(UInt8(ascii: ":")) else { throw error(expecting: .colon) }
    members.append((name, try value(expecting: .memberValue, depth: depth)))
  }

  /// Steps over an opening bracket.
  private mutating func enter(_ depth: Int) throws(JSONSyntaxError) {
    guard depth <= JSONValue.depthLimit else {
      throw error(.tooDeep(limit: JSONValue.depthLimit), at: position)
    }
    position += 1
  }

  /// Steps over the whitespace of RFC 8259, section 2, which is less than Unicode's.
  private mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      default: return
      }
    }
  }

  /// Steps over a byte if it is the next one.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Steps over a literal name if it is the whole of the next word.
  private mutating func skip(_ literal: StaticString) -> Bool {
    let end = position + literal.utf8CodeUnitCount
    guard end <= bytes.count, word(at: position, limit: 6).count == end - position else {
      return false
    }
    for offset in 0..<literal.utf8CodeUnitCount
    where bytes[position + offset] != literal.utf8Start[offset] {
      return false
    }
    position = end
    return true
  }

  /// Returns the letters, digits and underscores that start at a place, at most so many.
  func word(at start: Int, limit: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    bytes[start...].prefix(limit).prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
