extension EntityTag {
  /// Creates a tag from a field value, or `nil` when the text is not `["W/"] DQUOTE *etagc DQUOTE`.
  public init?(fieldValue: some StringProtocol) {
    var rest = Substring(fieldValue).utf8
    guard let tag = EntityTag.removeFirst(from: &rest), rest.isEmpty else { return nil }
    self = tag
  }

  /// Removes a tag from the front and returns it, or returns `nil` when none stands there.
  static func removeFirst(from rest: inout Substring.UTF8View) -> EntityTag? {
    let isWeak = rest.starts(with: "W/".utf8)
    var tail = isWeak ? rest.dropFirst(2) : rest
    guard tail.popFirst() == UInt8(ascii: "\"") else { return nil }
    guard let end = tail.firstIndex(where: { !$0.isEntityTagCharacter }) else { return nil }
    guard tail[end] == UInt8(ascii: "\"") else { return nil }
    let opaque = String(Substring(tail[..<end]))
    rest = tail[tail.index(after: end)...]
    return EntityTag(opaque, isWeak: isWeak)
  }
}

extension UInt8 {
  /// Whether the byte may stand between the quotes of an entity tag (RFC 9110, section 8.8.3).
  fileprivate var isEntityTagCharacter: Bool {
    self == 0x21 || (0x23...0x7E).contains(self) || self >= 0x80
  }
}
