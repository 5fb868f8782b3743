extension RequestTarget {
  /// The path with percent-encodings in their normal form, so that equivalent paths are equal.
  ///
  /// RFC 9110, section 4.2.3 and RFC 3986, section 6.2.2: unreserved characters are decoded, the
  /// digits of the others are capital letters. A `%` without two digits stays as it is.
  public var normalPath: String {
    let path = path
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    var normal: [UInt8] = []
    var rest = path[...].utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let decoded = UInt8(hexadecimal: rest.prefix(2)) else {
        normal.append(byte)
        continue
      }
      let digits = rest.prefix(2).map(\.uppercased)
      rest = rest.dropFirst(2)
      if decoded.isUnreserved { normal.append(decoded) } else { normal += [byte] + digits }
    }
    return String(decoding: normal, as: UTF8.self)
  }
}

extension UInt8 {
  /// The byte with an ASCII small letter made capital.
  fileprivate var uppercased: UInt8 {
    self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self & 0xDF : self
  }
}
