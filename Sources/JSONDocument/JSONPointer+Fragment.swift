extension JSONPointer {
  /// Creates a pointer from a URI fragment identifier, which starts with `#`.
  ///
  /// RFC 6901, section 6.
  public init(fragment: String) throws(SyntaxError) {
    guard fragment.utf8.first == UInt8(ascii: "#") else {
      throw SyntaxError(problem: .noNumberSign, offset: 0)
    }
    var bytes: [UInt8] = []
    var scalars = fragment.unicodeScalars.dropFirst()
    while let scalar = scalars.popFirst() {
      let offset = fragment.unicodeScalars.count - scalars.count - 1
      if scalar == "%" {
        guard let byte = Self.encodedByte(scalars.prefix(2)) else {
          throw SyntaxError(problem: .badPercentEncoding, offset: offset)
        }
        bytes.append(byte)
        scalars = scalars.dropFirst(2)
      } else {
        guard scalar.isFragment else { throw SyntaxError(problem: .notEncoded, offset: offset) }
        bytes.append(UInt8(ascii: scalar))
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SyntaxError(problem: .malformedUTF8, offset: 1)
    }
    try self.init(text)
  }

  private static func encodedByte(_ digits: Substring.UnicodeScalarView) -> UInt8? {
    let values = digits.compactMap { Character($0).hexDigitValue }
    guard values.count == 2, digits.allSatisfy(\.isASCII) else { return nil }
    return UInt8(values[0] << 4 | values[1])
  }
}

extension Unicode.Scalar {
  /// Whether the scalar may stand in a fragment as it is (RFC 3986, section 3.5).
  fileprivate var isFragment: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "!", "$", "&", "'", "(", ")", "*",
      "+", ",", ";", "=", ":", "@", "/", "?":
      true
    default: false
    }
  }
}
