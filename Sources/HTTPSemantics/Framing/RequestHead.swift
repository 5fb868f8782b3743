/// A request line with its header section, both complete: what decides about the content.
struct RequestHead {
  /// The request line.
  let line: RequestLine
  /// The header section.
  let fields: Fields
  /// The bytes that both were read from, to say where a fault lies.
  let stream: ByteStream

  /// Throws unless there is one valid Host (RFC 9112, section 3.2), which HTTP/1.0 may leave out.
  func checkHost() throws(FramingFault) {
    var found: Int?
    for (index, field) in fields.lines.enumerated() where field.name == .host {
      guard found == nil else {
        throw hostFault("there is more than one Host field.", line: index)
      }
      guard Authority.isHost(Array(field.value.utf8)[...]) else {
        throw hostFault("the value of Host is no host with or without a port.", line: index)
      }
      found = index
    }
    guard let found else {
      guard line.minorVersion == 0 else {
        throw hostFault("there is no Host field.", line: fields.count)
      }
      return
    }
    try checkHostIsNamed(found)
  }

  /// Returns how the content is delimited (RFC 9112, section 6.3).
  func framing(limits: ReaderLimits) throws(FramingFault) -> MessageFraming {
    let length = ContentLength.reading(of: fields)
    if fields.contains(.transferEncoding) {
      try checkCoding(length)
      return .chunked
    }
    switch length {
    case .absent:
      return .none
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
        .semantics("15.5.14"),
        .choice,
        "Content-Length announces more than \(limits.content) bytes.",
        at: offset(of: .contentLength),
        status: 413
      )
    case .bytes(let count):
      return .length(count)
    }
  }

  /// Whether the connection does not persist (RFC 9112, section 9.3).
  ///
  /// The keep-alive of HTTP/1.0 is not honoured, as the section leaves open.
  var shouldClose: Bool {
    line.minorVersion == 0 || fields.hasMember("close", in: .connection)
  }

  /// Whether the client asks for 100 (Continue), which HTTP/1.0 cannot (RFC 9110, section 10.1.1).
  var expectsContinue: Bool {
    line.minorVersion > 0 && fields.hasMember("100-continue", in: .expect)
  }

  /// Returns the request without its content.
  ///
  /// A list of equal lengths becomes one length (RFC 9110, section 8.6).
  func message(_ framing: MessageFraming) -> RequestMessage {
    var message = RequestMessage(line.method, line.target, fields: fields)
    if case .length(let count) = framing, fields[.contentLength]?.utf8.contains(0x2C) ?? false {
      message.fields[.contentLength] = String(count)
    }
    return message
  }
}

extension RequestHead {
  private func checkCoding(_ length: ContentLength.Reading) throws(FramingFault) {
    let offset = offset(of: .transferEncoding)
    if length != .absent {
      throw FramingFault(
        .http1("6.1"),
        .may,
        "Content-Length and Transfer-Encoding are both there, as in request smuggling.",
        at: offset,
        statement: "N170"
      )
    }
    if line.minorVersion == 0 {
      throw FramingFault(
        .http1("6.1"),
        .must,
        "HTTP/1.0 has no Transfer-Encoding.",
        at: offset
      )
    }
    try TransferCoding.check(fields, at: offset)
  }

  private func checkHostIsNamed(_ index: Int) throws(FramingFault) {
    guard Authority.isWithoutHost(Array(fields.lines[index].value.utf8)[...]) else { return }
    let first = line.target.text.utf8.first
    guard first == UInt8(ascii: "/") || first == UInt8(ascii: "*") else { return }
    throw FramingFault(
      .http1("3.3"),
      .choice,
      "Host names no host, and neither does the target.",
      at: stream.offset(ofLineBehind: index + 1),
      statement: "N172"
    )
  }

  private func hostFault(_ finding: String, line index: Int) -> FramingFault {
    FramingFault(
      .http1("3.2"),
      .must,
      finding,
      at: stream.offset(ofLineBehind: index + 1),
      statement: "N172"
    )
  }

  private func offset(of name: FieldName) -> Int {
    let index = fields.lines.firstIndex { $0.name == name } ?? 0
    return stream.offset(ofLineBehind: index + 1)
  }
}

extension Fields {
  /// Returns whether a list-based field has a member that is this token, whatever its letter case.
  func hasMember(_ token: StaticString, in name: FieldName) -> Bool {
    token.withUTF8Buffer { token in
      lines.contains { field in
        field.name == name
          && field.value.utf8.split(separator: UInt8(ascii: ",")).contains {
            $0.trimmingFieldWhitespace.elementsEqual(token) { $0.lowercased == $1 }
          }
      }
    }
  }
}
