/// A header or trailer section that is being read.
struct FieldSection: Sendable {
  /// The fields so far.
  private(set) var lines: [Field] = []
  /// The bytes so far, with the CRLF of each line.
  private(set) var size = 0
  /// What to do with a line that continues the one before it.
  let folding: Folding

  /// What a reader does with obsolete line folding (RFC 9112, section 5.2).
  enum Folding: Sendable {
    /// A server refuses it.
    case refused
    /// A user agent replaces it by a space.
    case replaced
  }

  /// Creates an empty section.
  init(folding: Folding) {
    self.folding = folding
  }

  /// The fields.
  var fields: Fields { Fields(lines) }

  /// Reads lines up to the empty one and returns whether that has come.
  mutating func read(
    from stream: inout ByteStream,
    limits: ReaderLimits
  ) throws(FramingFault) -> Bool {
    let start = stream.messageStart
    while true {
      let left = limits.fieldSection - size
      let line = try stream.readLine(atMost: left) { line in
        FramingFault(
          .semantics("5.4"),
          .must,
          "the fields take more than \(limits.fieldSection) bytes.",
          at: line.endIndex - start,
          status: 431
        )
      }
      guard let line else { return false }
      guard !line.isEmpty else { return true }
      try add(line, start, limits)
    }
  }

  private mutating func add(
    _ line: ArraySlice<UInt8>,
    _ start: Int,
    _ limits: ReaderLimits
  ) throws(FramingFault) {
    size = min(size + line.count + 2, limits.fieldSection)
    guard lines.count < limits.fieldCount else {
      throw FramingFault(
        .semantics("5.4"),
        .must,
        "there are more than \(limits.fieldCount) field lines.",
        at: line.startIndex - start,
        status: 431
      )
    }
    guard let first = line.first, first.isFieldWhitespace else {
      return lines.append(try FieldLine.field(of: line, messageStart: start))
    }
    guard let previous = lines.indices.last else {
      throw FramingFault(
        .http1("2.2"),
        .must,
        "white space stands between the start line and the first field.",
        at: line.startIndex - start
      )
    }
    guard folding == .replaced else {
      throw FramingFault(
        .http1("5.2"),
        .must,
        "a field value goes on in a second line, which is obsolete.",
        at: line.startIndex - start
      )
    }
    lines[previous].value += " " + FieldLine.text(of: line.drop(while: \.isFieldWhitespace))
  }
}
