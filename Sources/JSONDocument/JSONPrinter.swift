/// A writer of JSON text, compact or with a line for each member and element.
struct JSONPrinter {
  /// The text so far, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// The number of spaces per level, or `nil` for text without any whitespace.
  private let indent: Int?

  /// The number of arrays and objects around the next value.
  private var depth = 0

  /// Creates a printer that has written nothing.
  init(indent: Int?) {
    self.indent = indent
  }

  /// Writes a value.
  mutating func print(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let number): append(number.text)
    case .string(let string): print(string)
    case .array(let elements):
      printList("[", "]", elements) { printer, element in printer.print(element) }
    case .object(let members):
      printList("{", "}", members) { printer, member in
        printer.print(member.name)
        printer.bytes += printer.indent == nil ? ":".utf8 : ": ".utf8
        printer.print(member.value)
      }
    }
  }

  /// Writes a string with the escapes that RFC 8259, section 7 requires and no others.
  private mutating func print(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    let needsEscapes = string.utf8.withContiguousBytes { bytes in
      bytes.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    }
    if needsEscapes {
      string.utf8.forEach { append(escaping: $0) }
    } else {
      append(string)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: String) {
    text.utf8.withContiguousBytes { bytes.append(contentsOf: $0) }
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0x00..<0x10: bytes += "\\u000\(String(byte, radix: 16))".utf8
    case 0x10..<0x20: bytes += "\\u00\(String(byte, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }

  private mutating func printList<List: Collection>(
    _ opening: Unicode.Scalar,
    _ closing: Unicode.Scalar,
    _ list: List,
    _ printItem: (inout JSONPrinter, List.Element) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    depth += 1
    var isFirst = true
    for item in list {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      breakLine()
      printItem(&self, item)
    }
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func breakLine() {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * indent))
  }
}
