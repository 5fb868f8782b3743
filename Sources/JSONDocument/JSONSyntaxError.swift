/// The first place at which a text stops being JSON, and why.
public struct JSONSyntaxError: Error, Equatable, Sendable {
  /// What is wrong.
  public let problem: Problem

  /// What stands at the place.
  public let found: Found

  /// The number of bytes before the place.
  public let offset: Int

  /// The line of the place, from 1; lines end with a line feed.
  public let line: Int

  /// The number of Unicode scalars before the place in its line, plus 1.
  public let column: Int

  /// What the grammar asks for at the place, or `nil` if the problem is another one.
  public var expected: Expectation? {
    if case .unexpected(let expectation) = problem { expectation } else { nil }
  }

  /// Whether the text ended while a bracket or a string was open, so that more text may mend it.
  public var isIncomplete: Bool {
    guard found == .endOfText, let expected else { return false }
    return switch expected {
    case .document, .endOfText, .digit, .escape, .hexadecimalDigit: false
    case .firstElement, .nextElement, .firstName, .nextName, .colon, .memberValue,
      .commaOrBracket, .commaOrBrace, .quotationMark:
      true
    }
  }
}

extension JSONSyntaxError {
  /// A way in which a text is not JSON, or not JSON that every reader understands alike.
  public enum Problem: Equatable, Sendable {
    /// Something else stands where the grammar asks for this.
    case unexpected(expecting: Expectation)
    /// A number starts with a zero that more digits follow.
    case leadingZero
    /// A control character stands in a string without an escape.
    case controlCharacter
    /// An escape names one half of a surrogate pair without the other.
    case loneSurrogate
    /// An object has two members of this name.
    case duplicateName(String)
    /// The text starts with a byte order mark.
    case byteOrderMark
    /// The bytes are not UTF-8.
    case malformedUTF8
    /// More arrays and objects lie within one another than the limit.
    case tooDeep(limit: Int)
  }

  /// What the grammar asks for at some place.
  public enum Expectation: Equatable, Sendable {
    /// The value that is the text.
    case document
    /// The first element of an array, or its end.
    case firstElement
    /// The element that follows a comma.
    case nextElement
    /// The first name of an object, or its end.
    case firstName
    /// The name that follows a comma.
    case nextName
    /// The colon that follows a name.
    case colon
    /// The value that follows a colon.
    case memberValue
    /// What follows an element.
    case commaOrBracket
    /// What follows a member.
    case commaOrBrace
    /// The end of a string.
    case quotationMark
    /// The character that follows a reverse solidus.
    case escape
    /// One of the four digits that follow `\u`.
    case hexadecimalDigit
    /// A digit of a number.
    case digit
    /// The end of the text.
    case endOfText
  }

  /// What stands at the place of an error.
  public enum Found: Equatable, Sendable {
    /// Letters, digits and underscores, at most 24 of them.
    case word(String)
    /// Any other character.
    case scalar(Unicode.Scalar)
    /// A byte that starts no character.
    case byte(UInt8)
    /// Nothing more.
    case endOfText
  }
}
