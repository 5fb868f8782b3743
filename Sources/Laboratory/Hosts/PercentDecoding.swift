internal import HTTPSemantics

/// The ways in which the server framework under httpbin undoes percent-encoding.
///
/// RFC 3986, section 2.1.
enum PercentDecoding {
  /// Returns a path with each triplet decoded; what is not UTF-8 becomes U+FFFD.
  static func decodedPath(_ path: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(path).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let decoded = triplet(rest) {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns a text with each triplet decoded, but for those of some bytes and of what is not
  /// UTF-8.
  static func decoded(_ text: some StringProtocol, keeping kept: Set<UInt8> = []) -> String {
    var result = ""
    var run: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let decoded = triplet(rest) else {
        run.append(byte)
        continue
      }
      if kept.contains(decoded) {
        result += scalars(of: run) + "%" + String(Substring(rest.prefix(2)))
        run = []
      } else {
        run.append(decoded)
      }
      rest = rest.dropFirst(2)
    }
    return result + scalars(of: run)
  }

  /// Returns the byte that the two digits at the front of a text stand for.
  private static func triplet(_ rest: Substring.UTF8View) -> UInt8? {
    guard rest.prefix(2).allSatisfy(\.isHexadecimalDigit) else { return nil }
    return rest.count < 2 ? nil : UInt8(Substring(rest.prefix(2)), radix: 16)
  }

  /// Returns bytes as text, with a triplet for each byte that is not part of a character.
  private static func scalars(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        text.unicodeScalars.append(Unicode.UTF8.decode(encoded))
        place += encoded.count
      case .error(let length):
        text += bytes[place..<(place + length)].map(\.percentTriplet).joined()
        place += length
      case .emptyInput: return text
      }
    }
  }
}
