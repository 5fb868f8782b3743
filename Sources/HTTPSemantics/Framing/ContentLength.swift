/// Reads the values of Content-Length (RFC 9110, section 8.6; RFC 9112, section 6.3).
enum ContentLength {
  /// What the lines of a message say.
  enum Reading: Hashable, Sendable {
    /// There is no line.
    case absent
    /// A number of bytes; one that is too large for an integer is the largest there is.
    case bytes(Int)
    /// Something that is no number, or several that differ.
    case invalid
  }

  /// Returns what the lines say; a list of equal numbers counts as one, as section 6.3 asks.
  static func reading(of fields: Fields) -> Reading {
    var length: Int?
    var isPresent = false
    for field in fields where field.name == .contentLength {
      isPresent = true
      for member in field.value.utf8.split(separator: UInt8(ascii: ",")) {
        let text = member.trimmingFieldWhitespace
        guard !text.isEmpty else { continue }
        guard let number = number(text), length == nil || length == number else {
          return .invalid
        }
        length = number
      }
    }
    guard isPresent else { return .absent }
    return length.map(Reading.bytes) ?? .invalid
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    var number = 0
    for digit in digits {
      guard digit.isDigit else { return nil }
      let (tens, isLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      number = isLarge || isLarger ? .max : sum
    }
    return number
  }
}

extension Substring.UTF8View {
  /// The bytes without spaces and tabs around them.
  var trimmingFieldWhitespace: Substring.UTF8View {
    var rest = self
    while let first = rest.first, first.isFieldWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isFieldWhitespace { rest.removeLast() }
    return rest
  }
}
