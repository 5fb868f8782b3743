extension FieldName {
  /// What media types the sender of the request can take (RFC 9110, section 12.5.1).
  public static let accept: FieldName = "Accept"
  /// What patch formats the target takes (RFC 5789, section 3.1).
  public static let acceptPatch: FieldName = "Accept-Patch"
  /// The methods that the target supports now (RFC 9110, section 10.2.1).
  public static let allow: FieldName = "Allow"
  /// The credentials of the user agent (RFC 9110, section 11.6.2).
  public static let authorization: FieldName = "Authorization"
  /// Directives for caches (RFC 9111, section 5.2).
  public static let cacheControl: FieldName = "Cache-Control"
  /// What the connection is to do after the message (RFC 9110, section 7.6.1).
  public static let connection: FieldName = "Connection"
  /// The codings applied to the content (RFC 9110, section 8.4).
  public static let contentEncoding: FieldName = "Content-Encoding"
  /// The language of the content (RFC 9110, section 8.5).
  public static let contentLanguage: FieldName = "Content-Language"
  /// The length of the content in bytes (RFC 9110, section 8.6).
  public static let contentLength: FieldName = "Content-Length"
  /// The URI of which the content is a representation (RFC 9110, section 8.7).
  public static let contentLocation: FieldName = "Content-Location"
  /// Which part of a representation the content is (RFC 9110, section 14.4).
  public static let contentRange: FieldName = "Content-Range"
  /// The media type of the content (RFC 9110, section 8.3).
  public static let contentType: FieldName = "Content-Type"
  /// When the message was made (RFC 9110, section 6.6.1).
  public static let date: FieldName = "Date"
  /// The entity tag of the selected representation (RFC 9110, section 8.8.3).
  public static let eTag: FieldName = "ETag"
  /// What the client expects of the server, such as 100-continue (RFC 9110, section 10.1.1).
  public static let expect: FieldName = "Expect"
  /// The authority of the target URI (RFC 9110, section 7.2).
  public static let host: FieldName = "Host"
  /// A name for one operation, by which a repeat is known (Internet-Draft idempotency-key).
  public static let idempotencyKey: FieldName = "Idempotency-Key"
  /// Do it only if the state is one of these (RFC 9110, section 13.1.1).
  public static let ifMatch: FieldName = "If-Match"
  /// Do it only if the state is none of these (RFC 9110, section 13.1.2).
  public static let ifNoneMatch: FieldName = "If-None-Match"
  /// Do it only if the state changed since this date (RFC 9110, section 13.1.3).
  public static let ifModifiedSince: FieldName = "If-Modified-Since"
  /// Do it only if the state did not change since this date (RFC 9110, section 13.1.4).
  public static let ifUnmodifiedSince: FieldName = "If-Unmodified-Since"
  /// When the selected representation last changed (RFC 9110, section 8.8.2).
  public static let lastModified: FieldName = "Last-Modified"
  /// A URI related to the response, such as that of a created resource (RFC 9110, section 10.2.2).
  public static let location: FieldName = "Location"
  /// The origin of the page that made the request (Fetch standard).
  public static let origin: FieldName = "Origin"
  /// What the client would like the server to do (RFC 7240, section 2).
  public static let prefer: FieldName = "Prefer"
  /// The preferences that were honoured (RFC 7240, section 3).
  public static let preferenceApplied: FieldName = "Preference-Applied"
  /// The parts of the representation that are asked for (RFC 9110, section 14.2).
  public static let range: FieldName = "Range"
  /// How long to wait before asking again (RFC 9110, section 10.2.3).
  public static let retryAfter: FieldName = "Retry-After"
  /// The codings of the message on this connection (RFC 9112, section 6.1).
  public static let transferEncoding: FieldName = "Transfer-Encoding"
  /// The software that sent the request (RFC 9110, section 10.1.5).
  public static let userAgent: FieldName = "User-Agent"
  /// The request fields that the response depends on (RFC 9110, section 12.5.5).
  public static let vary: FieldName = "Vary"
  /// The challenges that go with a 401 (RFC 9110, section 11.6.1).
  public static let wwwAuthenticate: FieldName = "WWW-Authenticate"
}
