extension MediaType {
  /// `text/html`, hypertext.
  static let html: MediaType = "text/html"
  /// JSON (RFC 8259).
  public static let json: MediaType = "application/json"
  /// A JSON merge patch (RFC 7396).
  public static let mergePatch: MediaType = "application/merge-patch+json"
  /// A JSON Patch (RFC 6902).
  public static let jsonPatch: MediaType = "application/json-patch+json"
  /// Problem details (RFC 9457).
  public static let problem: MediaType = "application/problem+json"
  /// The fields of an HTML form.
  public static let form: MediaType = "application/x-www-form-urlencoded"
  /// An increment of a counter, a patch format of this server's own.
  public static let increment: MediaType = "application/vnd.lab.increment+json"
  /// Text to be added at the end, a patch format of this server's own.
  public static let append: MediaType = "text/vnd.lab.append"
  /// Text without markup.
  public static let plainText: MediaType = "text/plain"
  /// Bytes of which nothing is known (RFC 9110, section 8.3).
  public static let octets: MediaType = "application/octet-stream"

  /// Whether the data is JSON: `application/json` or a type that ends in `+json` (RFC 6839, section
  /// 3.1).
  public var isJSON: Bool {
    essence == "application/json" || essence.hasSuffix("+json")
  }
}
