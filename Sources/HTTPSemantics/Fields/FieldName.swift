/// The name of a field, compared without regard to letter case.
///
/// RFC 9110, section 5.1. The spelling is kept, for the bytes are shown as they were sent.
public struct FieldName: Sendable {
  /// The name as it was spelled.
  public let spelling: String

  /// Creates a name, which is not checked.
  public init(_ spelling: String) {
    self.spelling = spelling
  }

  /// Whether the name is a token, as RFC 9110, section 5.1 asks.
  public var isToken: Bool {
    !spelling.isEmpty && spelling.utf8.allSatisfy(\.isTokenCharacter)
  }
}

extension FieldName: Hashable {
  /// Returns whether the names are the same field, whatever their letter case.
  public static func == (left: FieldName, right: FieldName) -> Bool {
    let (lefts, rights) = (left.spelling.utf8, right.spelling.utf8)
    // Most names that are compared differ in length.
    return lefts.count == rights.count
      && lefts.elementsEqual(rights) { $0.lowercased == $1.lowercased }
  }

  /// Feeds the lower-case name into the hasher.
  public func hash(into hasher: inout Hasher) {
    for byte in spelling.utf8 { hasher.combine(byte.lowercased) }
  }
}

extension FieldName: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Creates a name from a literal.
  public init(stringLiteral spelling: String) {
    self.init(spelling)
  }

  /// The name as it was spelled.
  public var description: String { spelling }
}
