/// What PUT makes of Content-Range.
///
/// RFC 9110, section 14.5: a partial PUT exists only by private agreement.
public enum ContentRangePolicy: String, Hashable, Sendable, CaseIterable {
  /// The request is refused with 400, as section 14.5 asks of a server without support.
  case refuse
  /// The bytes are spliced into the representation at the range, by private agreement.
  case splice
  /// The field is overlooked, so that the part replaces the whole; a fault to be shown.
  case overlook
}
