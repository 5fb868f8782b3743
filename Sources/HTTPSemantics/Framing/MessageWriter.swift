/// Writes messages as bytes (RFC 9112, section 2.1), adding nothing but the fields of the framing.
///
/// CR, LF and NUL never get into a line: each is written as a space, as RFC 9110, section 5.5 has a
/// recipient replace them. So no value can begin a line or a message of its own; what is malformed
/// otherwise is written as it is, for the server to explain.
public enum MessageWriter {
  /// Writes a request and returns its bytes.
  ///
  /// Content-Length is written where there is content, or where the method anticipates some
  /// (RFC 9110, section 8.6), in the place of one that says something else. With a field
  /// Transfer-Encoding the content is written as one chunk, with the trailers.
  public static func bytes(of request: RequestMessage) -> [UInt8] {
    var output = Output(capacity: 256 + request.content.count)
    output.write(line: request.method.name, " ", request.target.text, " HTTP/1.1")
    if request.fields.contains(.transferEncoding) {
      output.write(request.fields, length: .chunked)
      output.write(chunked: request.content, trailers: request.trailers)
      return output.bytes
    }
    let isAnticipated = [.post, .put, .patch].contains(request.method)
    let hasLength = isAnticipated || !request.content.isEmpty
    output.write(request.fields, length: hasLength ? .bytes(request.content.count) : .asGiven)
    output.bytes += request.content
    return output.bytes
  }

  /// Writes a response.
  ///
  /// - Parameters:
  ///   - response: The response; its Transfer-Encoding is left out, for nothing is chunked.
  ///   - method: The method of the request, if it is known: it decides whether content is written.
  ///   - closes: Whether to say that the connection closes (RFC 9112, section 9.6).
  /// - Returns: The status line, the header section, and the content if there is to be any.
  public static func bytes(
    of response: ResponseMessage,
    answering method: Method?,
    closes: Bool = false
  ) -> [UInt8] {
    var output = Output(capacity: 256 + response.content.count)
    let code = response.status.code
    output.write(line: "HTTP/1.1 ", String(code), " ", response.status.reasonPhrase)
    if closes, !response.fields.hasMember("close", in: .connection) {
      output.write(field: Field(.connection, "close"))
    }
    let length = length(of: response, answering: method)
    output.write(response.fields, length: length)
    if !response.status.forbidsContent, method != .head, length != .absent {
      output.bytes += response.content
    }
    return output.bytes
  }

  /// Returns which Content-Length goes with a response (RFC 9110, section 8.6).
  private static func length(of response: ResponseMessage, answering method: Method?) -> Length {
    if response.status.kind == .informational || response.status == 204 { return .absent }
    if method == .connect, response.status.isSuccessful { return .absent }
    if response.status == 304 || (method == .head && response.content.isEmpty) { return .asGiven }
    return .bytes(response.content.count)
  }
}

/// The Content-Length that is written.
private enum Length: Hashable {
  case absent
  case chunked
  case asGiven
  case bytes(Int)
}

/// The bytes of a message that is being written.
private struct Output {
  var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func write(_ fields: Fields, length: Length) {
    for field in fields {
      if field.name == .contentLength, length != .asGiven { continue }
      if field.name == .transferEncoding, length != .chunked { continue }
      write(field: field)
    }
    if case .bytes(let count) = length { write(field: Field(.contentLength, String(count))) }
    endLine()
  }

  mutating func write(chunked content: [UInt8], trailers: Fields) {
    if !content.isEmpty {
      write(line: String(content.count, radix: 16))
      bytes += content
      endLine()
    }
    write(line: "0")
    for field in trailers { write(field: field) }
    endLine()
  }

  mutating func write(field: Field) {
    write(line: field.name.spelling, ": ", field.value)
  }

  mutating func write(line parts: String...) {
    for part in parts { write(part) }
    endLine()
  }

  private mutating func write(_ text: String) {
    let start = bytes.count
    bytes += text.utf8
    for index in start..<bytes.count {
      switch bytes[index] {
      case .carriageReturn, .lineFeed, 0: bytes[index] = UInt8(ascii: " ")
      default: break
      }
    }
  }

  private mutating func endLine() {
    bytes.append(.carriageReturn)
    bytes.append(.lineFeed)
  }
}
