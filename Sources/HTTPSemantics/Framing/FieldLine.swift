/// Reads one line of a header or trailer section (RFC 9112, section 5).
enum FieldLine {
  /// Returns the field that a line holds; offsets of faults count from `start`.
  static func field(
    of line: ArraySlice<UInt8>,
    messageStart start: Int
  ) throws(FramingFault) -> Field {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      throw FramingFault(
        .http1("5"),
        .should,
        "a field line has no colon.",
        at: line.startIndex - start
      )
    }
    try check(name: line[..<colon], start)
    var value = line[(colon + 1)...]
    while let first = value.first, first.isFieldWhitespace { value.removeFirst() }
    while let last = value.last, last.isFieldWhitespace { value.removeLast() }
    if let bad = value.firstIndex(where: { !$0.isFieldValueCharacter }) {
      throw FramingFault(
        .semantics("5.5"),
        value[bad] == 0 ? .must : .should,
        "\(value[bad].shown) may not stand in a field value.",
        at: bad - start
      )
    }
    return Field(FieldName(String(decoding: line[..<colon], as: UTF8.self)), text(of: value))
  }

  /// Returns the text of a field value.
  ///
  /// What is not UTF-8 is read as ISO-8859-1, the charset of the past (RFC 9110, section 5.5).
  static func text(of value: ArraySlice<UInt8>) -> String {
    if let text = String(validating: value, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(value.map { UnicodeScalar($0) }))
  }

  private static func check(name: ArraySlice<UInt8>, _ start: Int) throws(FramingFault) {
    guard let bad = name.firstIndex(where: { !$0.isTokenCharacter }) else {
      guard name.isEmpty else { return }
      throw FramingFault(
        .http1("5"),
        .should,
        "a field line has no name before its colon.",
        at: name.startIndex - start
      )
    }
    if name[bad...].allSatisfy(\.isFieldWhitespace) {
      throw FramingFault(
        .http1("5.1"),
        .must,
        "white space stands between a field name and its colon.",
        at: bad - start
      )
    }
    throw FramingFault(
      .semantics("5.1"),
      .should,
      "\(name[bad].shown) may not stand in a field name.",
      at: bad - start
    )
  }
}
