/// A status line with its header section, both complete: what decides about the content.
struct ResponseHead {
  /// The status line.
  let line: StatusLine
  /// The header section.
  let fields: Fields
  /// The bytes that both were read from, to say where a fault lies.
  let stream: ByteStream

  /// Whether the connection does not persist (RFC 9112, section 9.3).
  var shouldClose: Bool {
    line.minorVersion == 0 || line.status == 101 || fields.hasMember("close", in: .connection)
  }

  /// Returns how the content is delimited (RFC 9112, section 6.3).
  func framing(
    answering method: Method,
    limits: ReaderLimits
  ) throws(FramingFault) -> MessageFraming {
    if method == .head || line.status.forbidsContent { return .none }
    if method == .connect, line.status.isSuccessful { return .none }
    let length = ContentLength.reading(of: fields)
    if fields.contains(.transferEncoding) { return try framingByCoding(length) }
    switch length {
    case .absent:
      return .close
    case .invalid:
      throw FramingFault(
        .http1("6.3"),
        .must,
        "Content-Length is no number, or says several numbers.",
        at: offset(of: .contentLength),
        statement: "N171"
      )
    case .bytes(let count) where count > limits.content:
      throw FramingFault(
        .semantics("8.6"),
        .choice,
        "Content-Length announces more than \(limits.content) bytes.",
        at: offset(of: .contentLength)
      )
    case .bytes(let count):
      return .length(count)
    }
  }

  private func framingByCoding(
    _ length: ContentLength.Reading
  ) throws(FramingFault) -> MessageFraming {
    guard length == .absent, line.minorVersion > 0 else {
      throw FramingFault(
        .http1("6.1"),
        .must,
        "Transfer-Encoding stands beside Content-Length or in HTTP/1.0.",
        at: offset(of: .transferEncoding),
        statement: "N170"
      )
    }
    // A coding that is not ended by chunked is ended by the connection, in a response only.
    return TransferCoding.endsInChunked(fields) ? .chunked : .close
  }

  private func offset(of name: FieldName) -> Int {
    let index = fields.lines.firstIndex { $0.name == name } ?? 0
    return stream.offset(ofLineBehind: index + 1)
  }
}
