/// The value of If-Match or If-None-Match.
///
/// RFC 9110, sections 13.1.1 and 13.1.2.
public enum EntityTagCondition: Hashable, Sendable {
  /// `*`: any current representation.
  case any
  /// A list of tags, any of which will do.
  case list([EntityTag])
  /// A text that is neither, such as a tag without quotes.
  case malformed(String)

  /// Reads a field value; several lines of the field are joined by commas first.
  public init(fieldValue: String) {
    if fieldValue == "*" {
      self = .any
      return
    }
    var tags: [EntityTag] = []
    var rest = fieldValue[...].utf8
    while true {
      rest = rest.drop { $0.isFieldWhitespace || $0 == UInt8(ascii: ",") }
      if rest.isEmpty { break }
      guard let tag = EntityTag.removeFirst(from: &rest) else {
        self = .malformed(fieldValue)
        return
      }
      tags.append(tag)
      rest = rest.drop(while: \.isFieldWhitespace)
      guard rest.isEmpty || rest.first == UInt8(ascii: ",") else {
        self = .malformed(fieldValue)
        return
      }
    }
    self = tags.isEmpty ? .malformed(fieldValue) : .list(tags)
  }
}
