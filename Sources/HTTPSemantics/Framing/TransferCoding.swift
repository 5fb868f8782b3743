/// Reads the values of Transfer-Encoding in a request (RFC 9112, section 6.1).
enum TransferCoding {
  /// Checks that chunked is the last coding and the only one.
  static func check(_ fields: Fields, at offset: Int) throws(FramingFault) {
    let codings = codings(of: fields)
    guard let last = codings.last, isChunked(last) else {
      throw FramingFault(
        .http1("6.3"),
        .must,
        "chunked is not the last transfer coding, so the end of the content cannot be known.",
        at: offset
      )
    }
    guard codings.dropLast().allSatisfy({ !isChunked($0) }) else {
      throw FramingFault(
        .http1("6.1"),
        .mustNot,
        "the chunked transfer coding is applied more than once.",
        at: offset
      )
    }
    guard !last.contains(UInt8(ascii: ";")) else {
      throw FramingFault(
        .http1("7.1"),
        .should,
        "the chunked transfer coding has no parameters.",
        at: offset
      )
    }
    guard codings.count == 1 else {
      throw FramingFault(
        .http1("6.1"),
        .should,
        "this server knows no transfer coding but chunked.",
        at: offset,
        status: 501
      )
    }
  }

  /// Returns whether chunked is the last coding, whatever comes before it.
  static func endsInChunked(_ fields: Fields) -> Bool {
    codings(of: fields).last.map(isChunked) ?? false
  }

  private static func codings(of fields: Fields) -> [Substring.UTF8View] {
    fields.values(of: .transferEncoding)
      .flatMap { $0.utf8.split(separator: UInt8(ascii: ",")) }
      .map(\.trimmingFieldWhitespace)
      .filter { !$0.isEmpty }
  }

  private static func isChunked(_ coding: Substring.UTF8View) -> Bool {
    name(of: coding).elementsEqual("chunked".utf8) { $0.lowercased == $1 }
  }

  private static func name(of coding: Substring.UTF8View) -> Substring.UTF8View {
    coding.prefix { $0 != UInt8(ascii: ";") }.trimmingFieldWhitespace
  }
}
