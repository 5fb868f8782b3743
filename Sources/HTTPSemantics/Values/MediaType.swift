/// A media type: type, subtype and parameters.
///
/// RFC 9110, section 8.3.1. Type, subtype and parameter names are compared without regard to letter
/// case.
public struct MediaType: Sendable {
  /// Type and subtype in small letters, such as `application/json`.
  public let essence: String
  /// The parameters in order, names in small letters, values without quotes.
  public let parameters: [Parameter]
  /// The media type as it was written.
  public let text: String

  /// A name with its value behind a semicolon.
  public struct Parameter: Hashable, Sendable {
    /// The name in small letters.
    public let name: String
    /// The value without quotes.
    public let value: String
  }

  /// Creates a media type from a field value, or `nil` when the text is none.
  public init?(fieldValue text: String) {
    let semicolon = text.utf8.firstIndex(of: UInt8(ascii: ";"))
    let written = text[..<(semicolon ?? text.endIndex)].trimmingFieldWhitespace
    guard MediaType.isEssence(written.utf8) else { return nil }
    self.text = text
    self.essence =
      written.utf8.contains { $0 != $0.lowercased } ? written.lowercased() : String(written)
    guard let semicolon else {
      self.parameters = []
      return
    }
    guard let parameters = FieldParameters(text[semicolon...]) else { return nil }
    self.parameters = parameters.pairs.map { Parameter(name: $0.name, value: $0.value ?? "") }
  }

  /// Creates a media type without parameters from its essence, which is not checked.
  public init(_ essence: String) {
    self.essence = essence
    self.parameters = []
    self.text = essence
  }

  /// Returns the value of a parameter, whose name is given in small letters.
  public func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }

  private static func isEssence(_ text: Substring.UTF8View) -> Bool {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let subtype = text[text.index(after: slash)...]
    return slash != text.startIndex && !subtype.isEmpty
      && text[..<slash].allSatisfy(\.isTokenCharacter) && subtype.allSatisfy(\.isTokenCharacter)
  }
}

extension MediaType: Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// Creates a media type without parameters from a literal.
  public init(stringLiteral essence: String) {
    self.init(essence)
  }

  /// Returns whether types, subtypes and parameters are the same.
  public static func == (left: MediaType, right: MediaType) -> Bool {
    left.essence == right.essence
      && (left.parameters == right.parameters || Set(left.parameters) == Set(right.parameters))
  }

  /// Feeds type and subtype into the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(essence)
  }

  /// The media type as it was written.
  public var description: String { text }
}
