/// What the client would like the server to do, as far as this server knows it.
///
/// RFC 7240. Of two instances of one preference the first counts (section 2); of `return=minimal`
/// and `return=representation` together this server takes the first, too.
public struct Preferences: Hashable, Sendable {
  /// What the client would like to get back (section 4.2).
  public enum Return: String, Hashable, Sendable {
    /// As little as possible.
    case minimal
    /// The state after the request.
    case representation
  }

  /// What the client would like to get back.
  public private(set) var returned: Return?
  /// Whether the client would rather be told later (section 4.1).
  public private(set) var respondsAsync = false
  /// How many seconds the client waits (section 4.3).
  public private(set) var wait: Int?
  /// The names of the preferences that are not known here.
  public private(set) var unknown: [String] = []

  /// Creates preferences of a client that has none.
  public init() {}

  /// Reads the value of Prefer; what cannot be read is passed over.
  public init(fieldValue: String) {
    var rest = fieldValue[...].utf8
    var seen: Set<String> = []
    while !rest.isEmpty {
      let (element, tail) = Preferences.splitAtComma(rest)
      rest = tail
      guard let (name, value) = Preferences.pair(element), seen.insert(name).inserted else {
        continue
      }
      take(name, value)
    }
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "return":
      guard let value = Return(rawValue: value) else { return unknown.append(name) }
      returned = value
    case "respond-async": respondsAsync = true
    case "wait": wait = Int(value)
    case "handling": break
    default: unknown.append(name)
    }
  }

  private static func pair(_ element: Substring.UTF8View) -> (String, String)? {
    var rest = element.drop(while: \.isFieldWhitespace)
    let name = FieldParameters.token(from: &rest).lowercased()
    guard !name.isEmpty else { return nil }
    rest = rest.drop(while: \.isFieldWhitespace)
    guard rest.first == UInt8(ascii: "=") else { return (name, "") }
    rest = rest.dropFirst().drop(while: \.isFieldWhitespace)
    return (name, FieldParameters.value(from: &rest) ?? "")
  }

  private static func splitAtComma(
    _ text: Substring.UTF8View
  ) -> (Substring.UTF8View, Substring.UTF8View) {
    var isQuoted = false
    var isEscaped = false
    for place in text.indices {
      switch text[place] {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isQuoted: isEscaped = true
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        return (text[..<place], text[text.index(after: place)...])
      default: break
      }
    }
    return (text, text[text.endIndex...])
  }
}
