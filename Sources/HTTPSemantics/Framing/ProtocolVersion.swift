/// Reads the version of a start line (RFC 9112, section 2.3).
enum ProtocolVersion {
  /// Returns the digit behind the point of HTTP/1.x; offsets of faults count from `start`.
  static func minor(
    _ version: ArraySlice<UInt8>,
    messageStart start: Int
  ) throws(FramingFault) -> Int {
    let first = version.startIndex
    guard version.count == 8, version.starts(with: "HTTP/".utf8), version[first + 5].isDigit,
      version[first + 6] == UInt8(ascii: "."), version[first + 7].isDigit
    else {
      throw FramingFault(
        .http1("2.3"),
        .should,
        "there is no version such as HTTP/1.1 in the first line.",
        at: first - start
      )
    }
    guard version[first + 5] == UInt8(ascii: "1") else {
      throw FramingFault(
        .semantics("15.6.6"),
        .definition,
        "HTTP/1.1 and HTTP/1.0 are understood, no other.",
        at: first + 5 - start,
        status: 505
      )
    }
    return Int(version[first + 7] - UInt8(ascii: "0"))
  }
}
