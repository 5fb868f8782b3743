/// Checks a request target against the four forms of RFC 9112, section 3.2.
enum RequestTargetSyntax {
  /// Returns the target that the bytes are; offsets of faults count from `start`.
  static func target(
    _ bytes: ArraySlice<UInt8>,
    method: Method,
    messageStart start: Int
  ) throws(FramingFault) -> RequestTarget {
    if bytes.contains(UInt8(ascii: " ")) || bytes.isEmpty {
      throw FramingFault(
        .http1("3.2"),
        .should,
        "no white space is allowed in the target, nor around it.",
        at: (bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.startIndex) - start
      )
    }
    if method == .connect {
      try checkTunnelDestination(bytes, start)
    } else if bytes.first == UInt8(ascii: "/") {
      try checkPathAndQuery(bytes, start)
    } else if bytes.elementsEqual("*".utf8) {
      try checkAsterisk(method, bytes.startIndex - start)
    } else {
      try checkAbsoluteForm(bytes, start)
    }
    return RequestTarget(String(decoding: bytes, as: UTF8.self))
  }

  private static func checkTunnelDestination(
    _ bytes: ArraySlice<UInt8>,
    _ start: Int
  ) throws(FramingFault) {
    guard Authority.isTunnelDestination(bytes) else {
      throw FramingFault(
        .http1("3.2.3"),
        .must,
        "the target of CONNECT is a host and a port, and nothing else.",
        at: bytes.startIndex - start
      )
    }
  }

  private static func checkAsterisk(_ method: Method, _ offset: Int) throws(FramingFault) {
    guard method == .options else {
      throw FramingFault(
        .http1("3.2.4"),
        .must,
        "the target * is for OPTIONS only.",
        at: offset
      )
    }
  }

  private static func checkAbsoluteForm(
    _ bytes: ArraySlice<UInt8>,
    _ start: Int
  ) throws(FramingFault) {
    let scheme = bytes.prefix { $0 != UInt8(ascii: ":") }
    let rest = bytes[scheme.endIndex...]
    guard rest.starts(with: "://".utf8), isHTTP(scheme) else {
      throw FramingFault(
        .http1("3.2"),
        .should,
        "the target is neither a path, nor an http URI, nor *.",
        at: bytes.startIndex - start
      )
    }
    let authority = rest.dropFirst(3).prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?")
    }
    try checkAuthority(authority, start)
    try checkPathAndQuery(bytes[authority.endIndex...], start)
  }

  private static func isHTTP(_ scheme: ArraySlice<UInt8>) -> Bool {
    let name = scheme.map(\.lowercased)
    return name.elementsEqual("http".utf8) || name.elementsEqual("https".utf8)
  }

  private static func checkAuthority(
    _ authority: ArraySlice<UInt8>,
    _ start: Int
  ) throws(FramingFault) {
    if let at = authority.firstIndex(of: UInt8(ascii: "@")) {
      throw FramingFault(
        .semantics("4.2.4"),
        .should,
        "the target holds a user's name or password.",
        at: at - start
      )
    }
    if Authority.isWithoutHost(authority) {
      throw FramingFault(
        .semantics("4.2.1"),
        .must,
        "an http URI without a host is invalid.",
        at: authority.startIndex - start
      )
    }
    guard Authority.isHost(authority) else {
      throw FramingFault(
        .http1("3.2.2"),
        .should,
        "the authority of the target is no host and port.",
        at: authority.startIndex - start
      )
    }
  }

  private static func checkPathAndQuery(
    _ bytes: ArraySlice<UInt8>,
    _ start: Int
  ) throws(FramingFault) {
    if let bad = bytes.firstIndex(where: { !$0.isPathOrQueryCharacter }) {
      let advice =
        bytes[bad] == UInt8(ascii: "#")
        ? "a fragment is not sent." : "it is sent percent-encoded."
      throw FramingFault(
        .http1("3.2"),
        .should,
        "\(bytes[bad].shown) may not stand in a target; \(advice)",
        at: bad - start
      )
    }
    if let bad = Authority.firstBrokenPercentEncoding(in: bytes) {
      throw FramingFault(
        .http1("3.2"),
        .should,
        "a “%” in the target is not followed by two hexadecimal digits.",
        at: bad - start
      )
    }
  }
}
