/// What stands in the way of a resource before anything else is looked at.
public enum Availability: Hashable, Sendable {
  /// Nothing.
  case available
  /// It is gone for good: 410 (RFC 9110, section 15.5.11).
  case gone
  /// Writes are locked out: 423 (RFC 4918, section 11.3).
  case locked
  /// Writes are locked out as long as there is a representation at the path, but for those that
  /// show its member `token` in the field If.
  case lockedBy(PathTemplate)
  /// It is found elsewhere: a redirect with the status given.
  case moved(to: PathTemplate, StatusCode)
  /// It is out of order for so many seconds from the first request on: 503.
  case outage(seconds: Int64)
  /// Content of so many bytes at most is taken for so many seconds from the first request on: 413
  /// beyond (RFC 9110, section 15.5.14).
  case narrowed(size: Int, seconds: Int64)
  /// So many requests are taken in so many seconds: 429 beyond (RFC 6585, section 4).
  case limited(count: Int, seconds: Int64)
}
