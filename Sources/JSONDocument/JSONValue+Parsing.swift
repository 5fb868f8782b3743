extension JSONValue {
  /// The number of arrays and objects that may lie within one another.
  public static let depthLimit = 512

  /// Returns the value of a JSON text, read strictly by RFC 8259 in time linear in its length.
  ///
  /// Beyond the grammar it refuses what the RFC leaves to parsers and what would make the text mean
  /// different things to different readers: a byte order mark (section 8.1), names that occur twice
  /// (section 4), halves of surrogate pairs (section 8.2) and more nesting than `depthLimit`.
  public static func parse(
    _ bytes: some Collection<UInt8>
  ) throws(JSONSyntaxError) -> JSONValue {
    let result = bytes.withContiguousBytes { bytes in
      Result { () throws(JSONSyntaxError) in
        var parser = JSONParser(bytes)
        return try parser.document()
      }
    }
    return try result.get()
  }

  /// Returns the value of a JSON text, read as its UTF-8 bytes are.
  public static func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
    try parse(text.utf8)
  }
}
