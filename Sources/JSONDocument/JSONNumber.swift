/// A number with the text that it was written as.
///
/// Numbers are equal if they are numerically equal, exactly: `1.0`, `1` and `10e-1` are, two
/// integers of twenty digits that differ in the last are not. Compare `text` for the spelling.
public struct JSONNumber: Sendable {
  /// The text, which matches the grammar of RFC 8259, section 6.
  public let text: String

  /// Creates a number from its text, or returns `nil` if the grammar of RFC 8259, section 6 does
  /// not match the whole of it.
  public init?(_ text: String) {
    let number = text.utf8.withContiguousBytes { bytes -> JSONNumber? in
      var parser = JSONParser(bytes)
      guard let number = try? parser.number(), parser.isAtEnd else { return nil }
      return number
    }
    guard let number else { return nil }
    self = number
  }

  /// Creates a number from an integer.
  public init(_ value: Int) {
    text = String(value)
  }

  /// Creates a number from text that the parser has checked.
  init(checked text: String) {
    self.text = text
  }

  /// The number as an integer, or `nil` if it is not exactly one or too large.
  public var asInt: Int? { Int(text) ?? Decimal(text).asInt }
}

extension JSONNumber: Hashable {
  /// Returns whether the numbers are numerically equal.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    if left.text == right.text { return true }
    // Most numbers are short integers, whose value needs no memory.
    if let left = Int(left.text), let right = Int(right.text) { return left == right }
    return Decimal(left.text) == Decimal(right.text)
  }

  /// Hashes the numerical value.
  public func hash(into hasher: inout Hasher) {
    if let integer = asInt { hasher.combine(integer) } else { hasher.combine(Decimal(text)) }
  }
}
