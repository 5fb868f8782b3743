import HTTPSemantics

/// What is never written to a file: what tells who somebody is.
enum Secrecy {
  /// The fields that carry credentials (RFC 9110, sections 11.6 and 11.7; RFC 6265).
  private static let fields: [FieldName] = [
    .authorization, "Proxy-Authorization", "Cookie", "Set-Cookie",
  ]

  /// The parts of a name that tell of a secret.
  private static let words = [
    "secret", "token", "password", "passwd", "api-key", "apikey", "api_key", "session",
    "credential",
  ]

  /// Returns whether a field or its value is a secret.
  static func hides(_ name: FieldName, _ value: String) -> Bool {
    fields.contains(name) || hides(name.spelling, value)
  }

  /// Returns whether what has a name is a secret, or holds one.
  static func hides(_ name: String, _ value: String) -> Bool {
    let name = name.lowercased()
    return words.contains(where: name.contains) || hasCredentials(value)
  }

  /// Returns whether a text holds credentials: those of HTTP, or a URI's user information.
  private static func hasCredentials(_ text: String) -> Bool {
    let text = text.lowercased()
    if ["bearer ", "basic ", "{{secret}}"].contains(where: text.contains) { return true }
    guard let scheme = text.firstRange(of: "://") else { return false }
    return text[scheme.upperBound...].prefix { !"/?# ".contains($0) }.contains("@")
  }
}
