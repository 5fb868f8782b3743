internal import HTTPSemantics

extension FieldName {
  /// The seconds since the response was made or validated (RFC 9111, section 5.1).
  static let age: FieldName = "Age"
  /// When the response becomes stale (RFC 9111, section 5.3).
  static let expires: FieldName = "Expires"
  /// Send the part only if the representation is still this one (RFC 9110, section 13.1.5).
  static let ifRange: FieldName = "If-Range"
  /// The intermediaries that a message went through (RFC 9110, section 7.6.3).
  static let via: FieldName = "Via"
}

extension Clause {
  /// Returns a section of RFC 9111, HTTP Caching.
  static func caching(_ section: String) -> Clause { Clause("RFC 9111", section) }
}
