/// Checks what follows a chunk size: `*( BWS ";" BWS name [ BWS "=" BWS value ] )`.
///
/// RFC 9112, section 7.1.1. A recipient ignores those that it does not know.
struct ChunkExtensions {
  private var rest: ArraySlice<UInt8>

  /// Throws if the bytes are no extensions; offsets of faults count from `start`.
  static func check(_ bytes: ArraySlice<UInt8>, messageStart start: Int) throws(FramingFault) {
    var parser = ChunkExtensions(rest: bytes)
    guard !parser.readAll() else { return }
    throw FramingFault(
      .http1("7.1.1"),
      .should,
      "what follows a chunk size is no chunk extension.",
      at: parser.rest.startIndex - start
    )
  }

  private mutating func readAll() -> Bool {
    while !rest.isEmpty {
      guard read(UInt8(ascii: ";")), readToken() else { return false }
      guard read(UInt8(ascii: "=")) else { continue }
      guard readToken() || readQuotedString() else { return false }
    }
    return true
  }

  /// Reads a delimiter with the white space around it; reads nothing if it is not there.
  private mutating func read(_ delimiter: UInt8) -> Bool {
    let behind = rest.drop(while: \.isFieldWhitespace)
    guard behind.first == delimiter else { return false }
    rest = behind.dropFirst().drop(while: \.isFieldWhitespace)
    return true
  }

  private mutating func readToken() -> Bool {
    let token = rest.prefix(while: \.isTokenCharacter)
    rest = rest[token.endIndex...]
    return !token.isEmpty
  }

  private mutating func readQuotedString() -> Bool {
    guard rest.first == UInt8(ascii: "\"") else { return false }
    var isEscaped = false
    for index in rest.indices.dropFirst() {
      let byte = rest[index]
      guard byte.isFieldValueCharacter else { return false }
      if byte == UInt8(ascii: "\""), !isEscaped {
        rest = rest[(index + 1)...]
        return true
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }
}
