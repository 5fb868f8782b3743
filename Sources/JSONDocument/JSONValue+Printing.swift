extension JSONValue {
  /// Returns the value as JSON text without whitespace.
  public func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// Returns the value as UTF-8 JSON text without whitespace.
  public func bytes() -> [UInt8] { printed(indent: nil) }

  /// Returns the value as JSON text with a line for each member and element, indented by so many
  /// spaces per level; there is no line feed at the end.
  public func prettyText(indent: Int = 2) -> String {
    String(decoding: printed(indent: indent), as: UTF8.self)
  }

  private func printed(indent: Int?) -> [UInt8] {
    var printer = JSONPrinter(indent: indent)
    printer.print(self)
    return printer.bytes
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as JSON text without whitespace.
  public var description: String { text() }
}
