import HTTPSemantics

extension RefusedRequest {
  /// Lines and field lines that are none.
  ///
  /// The request line in front of the fields has 16 bytes, so they begin at byte 16.
  static let lines = [
    RefusedRequest(.http1("2.2"), "a line ended by LF", "GET / HTTP/1.1\n\n", 400, at: 14),
    RefusedRequest(.http1("2.2"), "an empty line of LF", "\nGET / HTTP/1.1\r\n", 400, at: 0),
    RefusedRequest(.http1("3"), "two empty lines", "\r\n\r\nGET / HTTP/1.1\r\n", 400, at: 0),
    RefusedRequest(.http1("2.2"), "CR in the line", "GET /\r HTTP/1.1\r\n", 400, at: 5),
    fields(.http1("2.2"), "a field line ended by LF", "Host: h\n\r\n", at: 23),
    fields(.http1("2.2"), "CR in a value", "Host: h\r\nA: b\rc\r\n\r\n", at: 29),
    fields(.http1("2.2"), "white space before the first field", " A: b\r\nHost: h\r\n\r\n", at: 16),
    fields(.http1("5.2"), "a folded value", "Host: h\r\nA: b\r\n c\r\n\r\n", at: 31),
    fields(.http1("5.2"), "a folded empty value", "Host: h\r\nA:\r\n\tc\r\n\r\n", at: 29),
    fields(.http1("5"), "no colon", "Host: h\r\nA\r\n\r\n", at: 25),
    fields(.http1("5"), "no name", "Host: h\r\n: a\r\n\r\n", at: 25),
    fields(.http1("5.1"), "a space before the colon", "Host : h\r\n\r\n", at: 20),
    fields(.http1("5.1"), "a tab before the colon", "Host: h\r\nA\t:b\r\n\r\n", at: 26),
    fields(.semantics("5.1"), "a space in a name", "Host: h\r\nA B: c\r\n\r\n", at: 26),
    fields(.semantics("5.1"), "letters beyond ASCII in a name", "é: c\r\n\r\n", at: 16),
    fields(.semantics("5.5"), "NUL in a value", "Host: h\r\nA: b\0c\r\n\r\n", at: 29),
    fields(.semantics("5.5"), "ESC in a value", "Host: h\r\nA: \u{1B}[m\r\n\r\n", at: 28),
    fields(.semantics("5.5"), "DEL in a value", "Host: h\r\nA: \u{7F}\r\n\r\n", at: 28),
    fields(.semantics("5.4"), "too many", "A:\r\nB:\r\nC:\r\nD:\r\nE:\r\n\r\n", at: 32, 431),
    fields(.semantics("5.4"), "one too long", "A: \(wide)\r\n\r\n", at: 166, 431),
    fields(
      .semantics("5.4"),
      "together too long",
      "Host: h\r\nA: \(wide.prefix(139))\r\n\r\n",
      at: 166,
      431
    ),
  ]

  /// Hosts that are missing, many or none.
  static let hosts = [
    fields(.http1("3.2"), "no Host", "\r\n", at: 16),
    fields(.http1("3.2"), "no Host among others", "A: b\r\n\r\n", at: 22),
    fields(.http1("3.2"), "two Hosts", "Host: h\r\nA: b\r\nhost: h\r\n\r\n", at: 31),
    fields(.http1("3.2"), "a list", "Host: a, b\r\n\r\n", at: 16),
    fields(.http1("3.2"), "a user", "Host: u@h\r\n\r\n", at: 16),
    fields(.http1("3.2"), "a path", "Host: h/a\r\n\r\n", at: 16),
    fields(.http1("3.2"), "a URI", "Host: http://h\r\n\r\n", at: 16),
    fields(.http1("3.2"), "a port of letters", "Host: h:a\r\n\r\n", at: 16),
    fields(.http1("3.2"), "two ports", "Host: h:1:2\r\n\r\n", at: 16),
    fields(.http1("3.2"), "an IPv6 address without brackets", "Host: ::1\r\n\r\n", at: 16),
    fields(.http1("3.2"), "an open bracket", "Host: [::1\r\n\r\n", at: 16),
    fields(.http1("3.2"), "brackets around a name", "Host: [h]\r\n\r\n", at: 16),
    fields(.http1("3.2"), "letters beyond ASCII", "Host: é\r\n\r\n", at: 16),
    fields(.http1("3.3"), "an empty Host", "Host:\r\n\r\n", at: 16),
    fields(.http1("3.3"), "a port without host", "Host: :80\r\n\r\n", at: 16),
  ]

  /// Lengths that are none.
  static let lengths = [
    content(.http1("6.3"), "a word", "Content-Length: ten\r\n\r\n"),
    content(.http1("6.3"), "a sign", "Content-Length: +5\r\n\r\n"),
    content(.http1("6.3"), "a negative number", "Content-Length: -5\r\n\r\n"),
    content(.http1("6.3"), "hexadecimal", "Content-Length: 0x5\r\n\r\n"),
    content(.http1("6.3"), "a fraction", "Content-Length: 5.0\r\n\r\n"),
    content(.http1("6.3"), "two numbers", "Content-Length: 5 5\r\n\r\n"),
    content(.http1("6.3"), "nothing", "Content-Length:\r\n\r\n"),
    content(.http1("6.3"), "a list of nothing", "Content-Length: ,\r\n\r\n"),
    content(.http1("6.3"), "a list that differs", "Content-Length: 5, 6\r\n\r\n"),
    content(.http1("6.3"), "lines that differ", "Content-Length: 5\r\nContent-Length: 6\r\n\r\n"),
    content(.semantics("15.5.14"), "more than the limit", "Content-Length: 21\r\n\r\n", 413),
    content(
      .semantics("15.5.14"),
      "more than an integer",
      "Content-Length: 99999999999999999999\r\n\r\n",
      413
    ),
  ]

  /// Transfer codings that cannot be read.
  static let codings = [
    content(
      .http1("6.1"),
      "with a length",
      "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n"
    ),
    content(.http1("6.3"), "chunked not last", "Transfer-Encoding: chunked, gzip\r\n\r\n"),
    content(.http1("6.3"), "no chunked", "Transfer-Encoding: gzip\r\n\r\n"),
    content(.http1("6.3"), "identity", "Transfer-Encoding: identity\r\n\r\n"),
    content(.http1("6.3"), "nothing", "Transfer-Encoding:\r\n\r\n"),
    content(.http1("6.3"), "a word like it", "Transfer-Encoding: xchunked\r\n\r\n"),
    content(.http1("6.3"), "in quotation marks", "Transfer-Encoding: \"chunked\"\r\n\r\n"),
    content(.http1("6.1"), "chunked twice", "Transfer-Encoding: chunked, chunked\r\n\r\n"),
    content(.http1("7.1"), "chunked with a parameter", "Transfer-Encoding: chunked;q=1\r\n\r\n"),
    content(.http1("6.1"), "an unknown coding", "Transfer-Encoding: x, chunked\r\n\r\n", 501),
    RefusedRequest(
      .http1("6.1"),
      "in HTTP/1.0",
      "PUT / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
      at: 25
    ),
  ]

  /// Chunks that are none.
  static let chunks = [
    chunked(.http1("7.1"), "a size that is no number", "x\r\n", at: 0),
    chunked(.http1("7.1"), "an empty size", "\r\n", at: 0),
    chunked(.http1("7.1"), "a size with a sign", "+1\r\na\r\n", at: 0),
    chunked(.http1("7.1.1"), "a size with a prefix", "0x1\r\na\r\n", at: 1),
    chunked(.http1("7.1.1"), "a space behind the size", "1 \r\na\r\n", at: 1),
    chunked(.http1("7.1.1"), "an extension without name", "1;\r\na\r\n", at: 2),
    chunked(.http1("7.1.1"), "an extension without value", "1;a=\r\nb\r\n", at: 4),
    chunked(.http1("7.1.1"), "an open quoted value", "1;a=\"b\r\nb\r\n", at: 4),
    chunked(.http1("2.2"), "a size ended by LF", "1\na\r\n", at: 1),
    chunked(.http1("7.1"), "data longer than the size", "1\r\nab\r\n", at: 4),
    chunked(.http1("7.1"), "data ended by LF", "1\r\na\n0\r\n\r\n", at: 4),
    chunked(.semantics("15.5.14"), "a chunk over the limit", "15\r\n", at: 0, 413),
    chunked(.semantics("15.5.14"), "chunks over the limit", "1\r\na\r\n14\r\n", at: 6, 413),
    chunked(.semantics("15.5.14"), "an overflow", "10000000000000000\r\n", at: 0, 413),
    chunked(.http1("5.2"), "a folded trailer", "0\r\nA: b\r\n c\r\n\r\n", at: 9),
    chunked(.http1("5.1"), "a trailer with space before the colon", "0\r\nA : b\r\n\r\n", at: 4),
  ]

  /// Requests that end too early.
  static let ends = [
    truncated("in the request line", "PUT / HT"),
    truncated("in the fields", "PUT / HTTP/1.1\r\nHost: h\r\nCon"),
    truncated("before the empty line", "PUT / HTTP/1.1\r\nHost: h\r\n"),
    truncated("in the content", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nabcd"),
    truncated("before the content", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n"),
    truncated("in a chunk size", chunkedHead + "5"),
    truncated("in a chunk", chunkedHead + "5\r\nabc"),
    truncated("before the last chunk", chunkedHead + "5\r\nabcde\r\n"),
    truncated("before the trailers end", chunkedHead + "0\r\n"),
  ]

  /// All samples.
  public static let all = requestLines + targets + lines + hosts + lengths + codings + chunks + ends

  private static let wide = String(repeating: "b", count: 200)
  private static let chunkedHead =
    "PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"

  private static func fields(
    _ clause: Clause,
    _ name: String,
    _ fields: String,
    at offset: Int,
    _ status: StatusCode = 400
  ) -> RefusedRequest {
    RefusedRequest(clause, name, "GET / HTTP/1.1\r\n" + fields, status, at: offset)
  }

  private static func content(
    _ clause: Clause,
    _ name: String,
    _ fields: String,
    _ status: StatusCode = 400
  ) -> RefusedRequest {
    RefusedRequest(
      clause,
      name,
      "PUT / HTTP/1.1\r\nHost: h\r\n" + fields + "abcde",
      status,
      at: 25
    )
  }

  private static func chunked(
    _ clause: Clause,
    _ name: String,
    _ chunks: String,
    at offset: Int,
    _ status: StatusCode = 400
  ) -> RefusedRequest {
    RefusedRequest(
      clause,
      name,
      chunkedHead + chunks,
      status,
      at: chunkedHead.utf8.count + offset
    )
  }
}
