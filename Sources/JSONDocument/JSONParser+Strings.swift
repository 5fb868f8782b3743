extension JSONParser {
  /// Reads a string from its opening to its closing quotation mark.
  ///
  /// RFC 8259, section 7.
  mutating func string() throws(JSONSyntaxError) -> String {
    position += 1
    let run = try plainRun()
    if skip(UInt8(ascii: "\"")) { return String(decoding: run, as: UTF8.self) }
    var content = Array(run)
    while !skip(UInt8(ascii: "\"")) {
      try escape(into: &content)
      content.append(contentsOf: try plainRun())
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// Reads characters up to the next quotation mark or reverse solidus.
  private mutating func plainRun() throws(JSONSyntaxError) -> UnsafeBufferPointer<UInt8> {
    let start = position
    var union: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      union |= byte
      position += 1
    }
    if union >= 0x80, let malformed = firstMalformed(in: start..<position) {
      throw error(.malformedUTF8, at: malformed)
    }
    guard !isAtEnd else { throw error(expecting: .quotationMark) }
    guard next >= 0x20 else { throw error(.controlCharacter, at: position) }
    return UnsafeBufferPointer(rebasing: bytes[start..<position])
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONSyntaxError) {
    position += 1
    guard !isAtEnd else { throw error(expecting: .quotationMark) }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(next)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      content.append(contentsOf: String(try escapedScalar()).utf8)
      return
    default: throw error(expecting: .escape)
    }
    position += 1
  }

  /// Reads `uXXXX`, or two of them that make a surrogate pair, behind a reverse solidus.
  private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = position - 1
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit) else { throw error(.loneSurrogate, at: start) }
    guard bytes[position...].starts(with: "\\u".utf8) else {
      // The text may have ended in the middle of the pair.
      guard "\\u".utf8.starts(with: bytes[position...]) else {
        throw error(.loneSurrogate, at: start)
      }
      throw error(.unexpected(expecting: .quotationMark), at: bytes.count)
    }
    position += 1
    let trail = try codeUnit()
    guard UTF16.isTrailSurrogate(trail) else { throw error(.loneSurrogate, at: start) }
    return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
    position += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard !isAtEnd else { throw error(expecting: .quotationMark) }
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw error(expecting: .hexadecimalDigit)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
