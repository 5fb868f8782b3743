internal import JSONDocument

extension JSONPointer {
  /// The pointer as a URI fragment, such as `#/age` (RFC 6901, section 6).
  var fragment: String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = description.utf8.flatMap { byte in
      byte.isUnreserved || byte == UInt8(ascii: "/")
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return "#" + String(decoding: bytes, as: UTF8.self)
  }
}
