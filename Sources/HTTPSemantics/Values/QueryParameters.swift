/// Names and values in the form that HTML forms are sent in, `application/x-www-form-urlencoded`.
struct QueryParameters {
  /// The pairs in order, decoded.
  private(set) var pairs: [(name: String, value: String)] = []

  /// Reads a query or the content of a form; nothing is malformed, as the URL standard has it.
  init(_ text: String) {
    for part in text.utf8.split(separator: UInt8(ascii: "&")) {
      let mark = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      let value = mark == part.endIndex ? part[mark...] : part[part.index(after: mark)...]
      pairs.append((QueryParameters.decoded(part[..<mark]), QueryParameters.decoded(value)))
    }
  }

  /// The value of the first pair with a name.
  subscript(name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  private static func decoded(_ text: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        bytes.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%"), let decoded = UInt8(hexadecimal: rest.prefix(2)) {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
