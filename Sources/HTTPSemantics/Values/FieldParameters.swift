/// The parameters behind the first semicolon of a field value.
///
/// RFC 9110, section 5.6.6; a value may be a token or a quoted string (section 5.6.4).
struct FieldParameters {
  /// A name in small letters and the value without quotes, if it has one.
  typealias Pair = (name: String, value: String?)

  /// The parameters in order.
  private(set) var pairs: [Pair] = []

  /// Reads `*( OWS ";" OWS [ parameter ] )`, or returns `nil` when the text is something else.
  init?(_ text: Substring) {
    var rest = text.utf8
    while true {
      rest = rest.drop(while: \.isFieldWhitespace)
      guard let mark = rest.popFirst() else { return }
      guard mark == UInt8(ascii: ";") else { return nil }
      rest = rest.drop(while: \.isFieldWhitespace)
      let name = FieldParameters.token(from: &rest)
      if name.isEmpty { continue }
      guard rest.first == UInt8(ascii: "=") else {
        pairs.append((name.lowercased(), nil))
        continue
      }
      rest.removeFirst()
      guard let value = FieldParameters.value(from: &rest) else { return nil }
      pairs.append((name.lowercased(), value))
    }
  }

  /// Removes a token from the front and returns it; empty when none stands there.
  static func token(from rest: inout Substring.UTF8View) -> String {
    let end = rest.firstIndex { !$0.isTokenCharacter } ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(Substring(rest[..<end]))
  }

  /// Removes a token or quoted string from the front and returns what it stands for.
  static func value(from rest: inout Substring.UTF8View) -> String? {
    guard rest.first == UInt8(ascii: "\"") else {
      let token = token(from: &rest)
      return token.isEmpty ? nil : token
    }
    return quotedString(from: &rest)
  }

  /// Removes a quoted string from the front and returns the text in it.
  static func quotedString(from rest: inout Substring.UTF8View) -> String? {
    guard rest.popFirst() == UInt8(ascii: "\"") else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return nil }
        bytes.append(escaped)
      default: bytes.append(byte)
      }
    }
    return nil
  }
}
