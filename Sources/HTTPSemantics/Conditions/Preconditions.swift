/// The preconditions of a request (RFC 9110, section 13.1).
public struct Preconditions: Hashable, Sendable {
  /// The value of If-Match.
  public var ifMatch: EntityTagCondition?
  /// The date of If-Unmodified-Since; `nil` when there is none or it is no date.
  public var ifUnmodifiedSince: Timestamp?
  /// The value of If-None-Match.
  public var ifNoneMatch: EntityTagCondition?
  /// The date of If-Modified-Since; `nil` when there is none or it is no date.
  public var ifModifiedSince: Timestamp?
  /// The value of If-Match as it was written.
  var ifMatchText: String?

  /// Reads the preconditions among the fields; `nil` when there are none.
  ///
  /// - Parameters:
  ///   - fields: The fields of the request.
  ///   - now: The instant that settles the century of a two-digit year.
  public init?(_ fields: Fields, now: Timestamp) {
    guard fields.lines.contains(where: \.name.startsWithIf) else { return nil }
    ifMatchText = fields[.ifMatch]
    ifMatch = ifMatchText.map(EntityTagCondition.init(fieldValue:))
    ifNoneMatch = fields[.ifNoneMatch].map(EntityTagCondition.init(fieldValue:))
    ifUnmodifiedSince = fields[.ifUnmodifiedSince].flatMap { Timestamp(httpDate: $0, now: now) }
    ifModifiedSince = fields[.ifModifiedSince].flatMap { Timestamp(httpDate: $0, now: now) }
  }

  /// Whether one of them guards a write.
  public var guardsWrite: Bool {
    ifMatch != nil || ifNoneMatch != nil || ifUnmodifiedSince != nil
  }
}

extension FieldName {
  /// Whether the name begins like those of all preconditions; a quick way to see that there are
  /// none.
  fileprivate var startsWithIf: Bool {
    var bytes = spelling.utf8.makeIterator()
    return bytes.next()?.lowercased == UInt8(ascii: "i")
      && bytes.next()?.lowercased == UInt8(ascii: "f") && bytes.next() == UInt8(ascii: "-")
  }
}
