internal import HTTPSemantics

extension RequestParser {
  /// Reads the method: a token with white space behind it.
  mutating func readMethod() throws(Stop) -> Method {
    text.skipBlanks()
    let start = text.position
    text.position = text.offset { !$0.isTokenCharacter }
    guard text.position > start, let next = text.next, next.isFieldWhitespace else {
      throw .notARequest
    }
    return Method(text.string(start..<text.position))
  }

  /// Reads the target, a path, a URI or an asterisk, and returns the origin of a URI.
  mutating func readTarget() throws(Stop) -> DraftRequest.Origin? {
    text.position = text.offset { !$0.isFieldWhitespace }
    let start = text.position
    text.position = text.offset(where: \.isBlank)
    target = text.string(start..<text.position)
    if target == "*" { return nil }
    guard let scheme = scheme(of: target) else {
      guard target.utf8.first == UInt8(ascii: "/") else { throw .notARequest }
      doubtCharacters(in: start..<text.position)
      return nil
    }
    let authorityStart = start + scheme.utf8.count + "://".utf8.count
    return try readURI(scheme: scheme, authorityStart: authorityStart, end: text.position)
  }

  /// The target with the query items behind the query that it has.
  var targetWithQuery: RequestTarget {
    guard !query.isEmpty else { return RequestTarget(target) }
    let mark = UInt8(ascii: "?")
    let joint = !target.utf8.contains(mark) ? "?" : target.utf8.last == mark ? "" : "&"
    return RequestTarget(target + joint + query.joined(separator: "&"))
  }

  private func scheme(of target: String) -> String? {
    let start = target.prefix { $0 != "/" }.lowercased()
    guard start == "http:" || start == "https:" else { return nil }
    let scheme = String(start.dropLast())
    return target.dropFirst(start.count).hasPrefix("//") ? scheme : nil
  }

  private mutating func readURI(
    scheme: String,
    authorityStart: Int,
    end: Int
  ) throws(Stop) -> DraftRequest.Origin {
    text.position = authorityStart
    let authorityEnd = text.offset(upTo: end) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    }
    text.position = end
    let range = authorityStart..<authorityEnd
    if let at = text.bytes[range].lastIndex(of: UInt8(ascii: "@")) {
      throw fault(.userInformation, at: authorityStart..<at)
    }
    guard let first = text.bytes[range].first, first != UInt8(ascii: ":") else {
      throw fault(.missingHost, at: range)
    }
    doubtCharacters(in: range, except: [UInt8(ascii: "["), UInt8(ascii: "]")])
    doubtCharacters(in: authorityEnd..<end)
    // RFC 9112, section 3.2.1: an empty path is sent as a slash.
    let hasPath = text.bytes[authorityEnd..<end].first == UInt8(ascii: "/")
    target = (hasPath ? "" : "/") + text.string(authorityEnd..<end)
    return DraftRequest.Origin(scheme: scheme, authority: text.string(range))
  }

  private mutating func doubtCharacters(in range: Range<Int>, except allowed: [UInt8] = []) {
    let bad = range.first { offset in
      let byte = text.bytes[offset]
      guard byte == UInt8(ascii: "%") else {
        return !byte.isURICharacter && !allowed.contains(byte)
      }
      let digits = text.bytes[offset..<range.upperBound].dropFirst().prefix(2)
      return digits.count < 2 || !digits.allSatisfy(\.isHexadecimalDigit)
    }
    guard let bad, let character = text.string(bad..<range.upperBound).first else { return }
    doubt(.targetCharacter(character), at: bad..<(bad + String(character).utf8.count))
  }
}
