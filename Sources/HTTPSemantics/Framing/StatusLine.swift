/// The first line of a response (RFC 9112, section 4); the reason phrase is ignored as it asks.
struct StatusLine: Hashable, Sendable {
  /// What came of the request.
  let status: StatusCode
  /// The digit behind the point of the version; the one before it is 1.
  let minorVersion: Int

  /// Reads a line; offsets of faults count from `start`.
  init(_ line: ArraySlice<UInt8>, messageStart start: Int) throws(FramingFault) {
    let versionEnd = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
    minorVersion = try ProtocolVersion.minor(line[..<versionEnd], messageStart: start)
    let rest = line[versionEnd...].dropFirst()
    let digits = rest.prefix(while: \.isDigit)
    guard digits.count == 3, rest.dropFirst(3).first == UInt8(ascii: " ") else {
      throw FramingFault(
        .http1("4"),
        .must,
        "three digits and a space are expected behind the version.",
        at: rest.startIndex - start
      )
    }
    if let bad = rest.firstIndex(where: { !$0.isFieldValueCharacter }) {
      throw FramingFault(
        .http1("4"),
        .must,
        "\(rest[bad].shown) may not stand in a reason phrase.",
        at: bad - start
      )
    }
    status = StatusCode(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
  }
}
