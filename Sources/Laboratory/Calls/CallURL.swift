internal import HTTPSemantics

/// The parts of a URI as a client takes them apart before it sends a request.
struct CallURL: Hashable {
  /// The scheme in small letters.
  var scheme: String
  /// The text before the `@`; `nil` without one.
  var userInformation: String?
  /// The host in small letters, with its port unless that is the scheme's own.
  var authority: String
  /// The path as it was written; empty when there is none.
  var path: String
  /// The text behind the question mark, up to a fragment; `nil` without one.
  var query: String?

  /// Takes a URI apart, or returns `nil` when it has no scheme or no host.
  init?(_ text: String) {
    guard let colons = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<colons.lowerBound].lowercased()
    let isScheme = scheme.utf8.allSatisfy { $0.isDigit || UInt8(ascii: "a")...122 ~= $0 }
    guard isScheme, !scheme.isEmpty else { return nil }
    let rest = text[colons.upperBound...]
    let end = rest.utf8.firstIndex { $0.endsAuthority } ?? rest.endIndex
    var host = rest[..<end]
    if let at = host.utf8.lastIndex(of: UInt8(ascii: "@")) {
      userInformation = String(host[..<at])
      host = host[host.utf8.index(after: at)...]
    }
    self.scheme = scheme
    let name = host.lowercased()
    let port = scheme == "https" ? ":443" : ":80"
    authority = name.hasSuffix(port) ? String(name.dropLast(port.count)) : name
    guard !authority.isEmpty, !authority.hasPrefix(":") else { return nil }
    (path, query) = CallURL.split(rest[end...])
  }

  /// Returns the path and the query of what follows an authority, the fragment left out.
  static func split(_ text: Substring) -> (path: String, query: String?) {
    let whole = text.utf8.prefix { $0 != UInt8(ascii: "#") }
    let path = whole.prefix { $0 != UInt8(ascii: "?") }
    let query = whole[path.endIndex...].dropFirst()
    let hasQuery = path.endIndex != whole.endIndex
    return (String(Substring(path)), hasQuery ? String(Substring(query)) : nil)
  }

  /// Takes the dot segments out of a path (RFC 3986, section 5.2.4).
  ///
  /// - Parameters:
  ///   - path: The path, from its first slash on.
  ///   - isEncodedDot: Whether `%2e` counts as a dot, as the URL standard has it.
  /// - Returns: The path without them.
  static func withoutDotSegments(_ path: String, isEncodedDot: Bool = false) -> String {
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      let dots =
        isEncodedDot
        ? String(segment).lowercased().replacing("%2e", with: ".") : String(segment)
      switch dots {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }
}

extension UInt8 {
  fileprivate var endsAuthority: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#")
  }

  /// Whether no client encodes the byte (RFC 3986, section 2.3).
  var isUnreservedCharacter: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
    }
  }

  /// The byte as a percent sign and two hexadecimal digits.
  func percentEncoded(isUppercase: Bool = true) -> [UInt8] {
    let digits = String(self, radix: 16, uppercase: isUppercase)
    return [UInt8(ascii: "%")] + (self < 16 ? [UInt8(ascii: "0")] : []) + digits.utf8
  }
}

extension String {
  /// Returns the text with each byte percent-encoded that is not to be kept.
  func percentEncoded(
    isUppercase: Bool = true,
    keeping isKept: (UInt8) -> Bool
  ) -> String {
    let bytes = utf8.flatMap { isKept($0) ? [$0] : $0.percentEncoded(isUppercase: isUppercase) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
