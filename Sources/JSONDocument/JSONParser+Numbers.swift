extension JSONParser {
  /// Reads a number.
  ///
  /// RFC 8259, section 6.
  mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    let start = position
    _ = skip(UInt8(ascii: "-"))
    if skip(UInt8(ascii: "0")) {
      guard !isDigit(next) else { throw error(.leadingZero, at: position - 1) }
    } else {
      try digits()
    }
    if skip(UInt8(ascii: ".")) { try digits() }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
      try digits()
    }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
    return JSONNumber(checked: String(decoding: text, as: UTF8.self))
  }

  private mutating func digits() throws(JSONSyntaxError) {
    guard isDigit(next) else { throw error(expecting: .digit) }
    repeat { position += 1 } while isDigit(next)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
