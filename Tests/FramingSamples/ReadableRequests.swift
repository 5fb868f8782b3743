public import HTTPSemantics

/// Bytes that are requests, with what they say.
public struct ReadableRequests: Hashable, Sendable, CustomStringConvertible {
  /// The clause with what is special about the bytes.
  public let name: String
  /// The bytes, which end with the connection.
  public let text: String
  /// What a reader makes of them.
  public let requests: [RequestMessage]
  /// Whether the last request closes the connection.
  public var closes = false

  /// The name.
  public var description: String { name }

  /// All samples.
  public static let all =
    contents + [
      ReadableRequests(
        name: "9112 2.2: an empty line in front",
        text: "\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n",
        requests: [get("/")]
      ),
      ReadableRequests(
        name: "9112 9.3.2: a pipeline",
        text: get + "\r\n" + get + get,
        requests: [get("/"), get("/"), get("/")]
      ),
      ReadableRequests(
        name: "9112 9.6: nothing behind close",
        text: "GET / HTTP/1.1\r\nHost: h\r\nConnection: a, Close\r\n\r\n" + get,
        requests: [get("/", ["Host": "h", "Connection": "a, Close"])],
        closes: true
      ),
      ReadableRequests(
        name: "9112 9.3: HTTP/1.0 closes and needs no Host",
        text: "GET / HTTP/1.0\r\n\r\n",
        requests: [get("/", [:])],
        closes: true
      ),
      ReadableRequests(
        name: "9110 2.5: a higher minor version is read as 1.1",
        text: "GET / HTTP/1.9\r\nHost: h\r\n\r\n",
        requests: [get("/")]
      ),
      ReadableRequests(
        name: "9112 3.2.2: absolute-form with an empty Host",
        text: "GET http://a:80/b?c HTTP/1.1\r\nHost:\r\n\r\n",
        requests: [get("http://a:80/b?c", ["Host": ""])]
      ),
      ReadableRequests(
        name: "9112 3.2.2: absolute-form without path",
        text: "GET HTTPS://[::1] HTTP/1.1\r\nHost: h\r\n\r\n",
        requests: [get("HTTPS://[::1]")]
      ),
      ReadableRequests(
        name: "9112 3.2.3: authority-form",
        text: "CONNECT a:1 HTTP/1.1\r\nHost: h\r\n\r\n",
        requests: [RequestMessage(.connect, "a:1", fields: ["Host": "h"])]
      ),
      ReadableRequests(
        name: "9112 3.2.4: asterisk-form",
        text: "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n",
        requests: [RequestMessage(.options, "*", fields: ["Host": "h"])]
      ),
      ReadableRequests(
        name: "9110 9.1: any token is a method, letter case counts",
        text: "p!#$%&'*+-.^_`|~9 / HTTP/1.1\r\nHost: h\r\n\r\n",
        requests: [RequestMessage("p!#$%&'*+-.^_`|~9", "/", fields: ["Host": "h"])]
      ),
      ReadableRequests(
        name: "9112 5.1: white space around values, none within is touched",
        text: "GET / HTTP/1.1\r\nHost:h \r\nA: \t b\t c \t\r\nB:\r\na:d\r\n\r\n",
        requests: [get("/", ["Host": "h", "A": "b\t c", "B": "", "a": "d"])]
      ),
      ReadableRequests(
        name: "9110 5.5: a value beyond ASCII",
        text: "GET / HTTP/1.1\r\nHost: h\r\nA: é\r\n\r\n",
        requests: [get("/", ["Host": "h", "A": "é"])]
      ),
      ReadableRequests(
        name: "9112 3.2: every character of a path",
        text: "GET /-._~!$&'()*+,;=:@%2f?/?%aF HTTP/1.1\r\nHost: [v1.a:b]:80\r\n\r\n",
        requests: [get("/-._~!$&'()*+,;=:@%2f?/?%aF", ["Host": "[v1.a:b]:80"])]
      ),
    ]

  private static let contents = [
    put("9112 6.3: no length, no content", "", "", ""),
    put("9112 6.3: a length", "Content-Length: 5", "ab\r\nc", "ab\r\nc"),
    put("9112 6.3: a length of zero", "Content-Length: 0", "", ""),
    put("9112 6.3: zeros in front", "Content-Length: 005", "abcde", "abcde"),
    put("9112 6.3: a list of equals", "Content-Length: 2 , 2", "ab", "ab", stored: "2"),
    put("9112 6.1: chunked", "Transfer-Encoding: chunked", "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n", "abc"),
    put("9112 7: letter case", "Transfer-Encoding: , CHUNKED", "0\r\n\r\n", ""),
    put(
      "9112 7.1: digits",
      "Transfer-Encoding: chunked",
      "00A\r\n0123456789\r\n000\r\n\r\n",
      "0123456789"
    ),
    put(
      "9112 7.1.1: extensions are ignored",
      "Transfer-Encoding: chunked",
      "1;a;b=c \t; \td = \"\\\"; \"\r\nx\r\n0;e\r\n\r\n",
      "x"
    ),
    put(
      "9112 7.1.2: trailers stay apart",
      "Transfer-Encoding: chunked",
      "0\r\nHost: x\r\nA: b\r\n\r\n",
      "",
      trailers: ["Host": "x", "A": "b"]
    ),
  ]

  private static let get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n"

  private static func get(
    _ target: RequestTarget,
    _ fields: Fields = ["Host": "h"]
  )
    -> RequestMessage
  {
    RequestMessage(.get, target, fields: fields)
  }

  private static func put(
    _ name: String,
    _ field: String,
    _ body: String,
    _ content: String,
    stored: String? = nil,
    trailers: Fields = [:]
  ) -> ReadableRequests {
    let parts = field.split(separator: ": ", maxSplits: 1)
    var fields: Fields = ["Host": "h"]
    if let name = parts.first, let value = parts.last {
      fields.append(FieldName(String(name)), stored ?? String(value))
    }
    let line = field.isEmpty ? "" : field + "\r\n"
    return ReadableRequests(
      name: name,
      text: "PUT / HTTP/1.1\r\nHost: h\r\n\(line)\r\n\(body)" + get,
      requests: [
        RequestMessage(
          .put,
          "/",
          fields: fields,
          content: Array(content.utf8),
          trailers: trailers
        ),
        get("/"),
      ]
    )
  }
}
