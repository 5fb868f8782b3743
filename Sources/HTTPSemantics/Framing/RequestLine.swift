/// The first line of a request (RFC 9112, section 3).
struct RequestLine: Hashable, Sendable {
  /// What is asked for.
  let method: Method
  /// Of what it is asked.
  let target: RequestTarget
  /// The digit behind the point of the version; the one before it is 1.
  let minorVersion: Int

  /// Reads a line; offsets of faults count from `start`.
  init(_ line: ArraySlice<UInt8>, messageStart start: Int) throws(FramingFault) {
    let methodEnd = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
    method = try RequestLine.method(line[..<methodEnd], start)
    guard let lastSpace = line.lastIndex(of: UInt8(ascii: " ")), lastSpace > methodEnd else {
      throw FramingFault(
        .http1("3"),
        .should,
        "the request line is not a method, a target and a version with single spaces between.",
        at: methodEnd - start
      )
    }
    minorVersion = try ProtocolVersion.minor(line[(lastSpace + 1)...], messageStart: start)
    target = try RequestTargetSyntax.target(
      line[(methodEnd + 1)..<lastSpace],
      method: method,
      messageStart: start
    )
  }

  /// Returns the fault of a line that is too long, told from its first bytes.
  static func tooLong(_ line: ArraySlice<UInt8>, messageStart start: Int) -> FramingFault {
    if line.allSatisfy(\.isTokenCharacter) {
      return FramingFault(
        .http1("3"),
        .should,
        "the method is longer than any that this server knows.",
        at: line.endIndex - start,
        statement: "N004",
        status: 501
      )
    }
    return FramingFault(
      .http1("3"),
      .must,
      "the request line is longer than \(line.count) bytes.",
      at: line.endIndex - start,
      status: 414
    )
  }

  private static func method(
    _ token: ArraySlice<UInt8>,
    _ start: Int
  ) throws(FramingFault) -> Method {
    if let bad = token.firstIndex(where: { !$0.isTokenCharacter }) {
      throw FramingFault(
        .http1("3.1"),
        .should,
        "\(token[bad].shown) may not stand in a method.",
        at: bad - start
      )
    }
    guard !token.isEmpty else {
      throw FramingFault(
        .http1("3"),
        .should,
        "the request line has no method.",
        at: token.startIndex - start
      )
    }
    return Method(String(decoding: token, as: UTF8.self))
  }
}
