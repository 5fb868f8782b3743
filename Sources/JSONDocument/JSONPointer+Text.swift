extension JSONPointer: CustomStringConvertible {
  /// A way in which a text is not a JSON Pointer.
  public struct SyntaxError: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Problem: Equatable, Sendable {
      /// The text is not empty and does not start with a solidus.
      case noSolidus
      /// A tilde is followed by neither 0 nor 1.
      case badEscape
      /// A fragment does not start with a number sign.
      case noNumberSign
      /// A fragment holds a character that RFC 3986, section 3.5 wants percent-encoded.
      case notEncoded
      /// A percent sign is not followed by two hexadecimal digits.
      case badPercentEncoding
      /// The percent-decoded bytes of a fragment are not UTF-8.
      case malformedUTF8
    }

    /// What is wrong.
    public let problem: Problem

    /// The number of Unicode scalars before the place.
    ///
    /// RFC 6901, section 3 counts characters, not bytes. In a fragment, problems of the pointer
    /// itself are counted after percent-decoding and without the number sign.
    public let offset: Int
  }

  /// Creates a pointer from its text.
  ///
  /// RFC 6901, section 3.
  public init(_ text: String) throws(SyntaxError) {
    guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else {
      throw SyntaxError(problem: .noSolidus, offset: 0)
    }
    var tokens: [String.UnicodeScalarView] = []
    var isEscaped = false
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch (scalar, isEscaped) {
      case ("/", false): tokens.append(String.UnicodeScalarView())
      case ("~", false): break
      case ("0", true): tokens[tokens.count - 1].append("~")
      case ("1", true): tokens[tokens.count - 1].append("/")
      case (_, true): throw SyntaxError(problem: .badEscape, offset: offset - 1)
      case (_, false): tokens[tokens.count - 1].append(scalar)
      }
      isEscaped = scalar == "~"
    }
    guard !isEscaped else {
      throw SyntaxError(problem: .badEscape, offset: text.unicodeScalars.count - 1)
    }
    self.init(tokens: tokens.map { String($0) })
  }

  /// The text of the pointer, with `~` and `/` in its tokens escaped.
  public var description: String {
    var text = String.UnicodeScalarView()
    for token in tokens {
      text.append("/")
      for scalar in token.unicodeScalars {
        switch scalar {
        case "~": text.append(contentsOf: "~0".unicodeScalars)
        case "/": text.append(contentsOf: "~1".unicodeScalars)
        default: text.append(scalar)
        }
      }
    }
    return String(text)
  }
}

extension JSONPointer: ExpressibleByStringLiteral {
  /// Creates a pointer from a literal in the program, which must be well-formed.
  public init(stringLiteral text: String) {
    do throws(SyntaxError) {
      try self.init(text)
    } catch {
      preconditionFailure("the literal is not a JSON Pointer: \(error)")
    }
  }
}
