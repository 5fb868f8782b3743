internal import HTTPSemantics

/// A request as Flask hands it to the code of a route.
struct HTTPBinRequest {
  /// The request as it came.
  let message: RequestMessage
  /// When it came.
  let instant: Timestamp
  /// The method in capital letters, however it was written.
  let method: Method
  /// The values of the variables in the route's path, decoded.
  let values: [String]
  /// The query.
  let arguments: FormPairs

  /// Creates a request.
  init(_ handling: Handling, values: [String]) {
    message = handling.request
    instant = handling.instant
    method = Method(handling.request.method.name.uppercased())
    self.values = values.map { PercentDecoding.decodedPath($0) }
    arguments = FormPairs(handling.request.target.query ?? "")
  }

  /// The value of the first variable.
  var value: String { values.first ?? "" }

  /// The fields with the lines of a name joined and names in the spelling of WSGI (PEP 3333).
  var fields: [(name: String, value: String)] {
    var joined = Fields()
    for line in message.fields where !isDropped(line) {
      let name = FieldName(line.name.spelling.wsgiSpelling)
      joined[name] = joined[name].map { $0 + "," + line.value } ?? line.value
    }
    return joined.map { ($0.name.spelling, $0.value) }
  }

  private func isDropped(_ line: Field) -> Bool {
    line.value.isEmpty && (line.name == .contentType || line.name == .contentLength)
  }

  /// Where the client is, as proxies in front tell it.
  var origin: String {
    message.fields["X-Forwarded-For"] ?? "127.0.0.1"
  }

  /// The address of the server without a path.
  var server: String {
    scheme + "://" + host
  }

  /// The target as a URI, with characters decoded where that keeps its meaning.
  var url: String {
    let path = PercentDecoding.decodedPath(message.target.path).percentEncoded(
      keeping: "!$&'()*+,/:;=@%"
    )
    let readable = PercentDecoding.decoded(path, keeping: HTTPBinRequest.kept(besides: "/?#"))
    let query = (message.target.query ?? "").percentEncoded(keeping: "!$&'()*+,/:;=?@%")
    let readableQuery = PercentDecoding.decoded(
      query,
      keeping: HTTPBinRequest.kept(besides: "&=+#")
    )
    return (forwardedScheme ?? scheme) + "://" + host + readable
      + (query.isEmpty ? "" : "?" + readableQuery)
  }

  private var scheme: String {
    if case .absolute(let scheme, _, _, _) = message.target.form { scheme } else { "http" }
  }

  private var forwardedScheme: String? {
    message.fields["X-Forwarded-Proto"] ?? message.fields["X-Forwarded-Protocol"]
      ?? (message.fields["X-Forwarded-Ssl"] == "on" ? "https" : nil)
  }

  private var host: String {
    let host = message.host.lowercased()
    let port = scheme == "https" ? ":443" : ":80"
    return host.hasSuffix(port) ? String(host.dropLast(port.count)) : host
  }

  /// The bytes that stay encoded in a URI that is made readable.
  private static func kept(besides signs: String) -> Set<UInt8> {
    Set(0...0x20).union([0x25, 0x7F]).union(signs.utf8)
  }
}

extension String {
  /// A field name with each letter capital that no letter stands before, and small otherwise.
  fileprivate var wsgiSpelling: String {
    var isBehindLetter = false
    return String(
      map { character in
        defer { isBehindLetter = character.isLetter }
        return Character(isBehindLetter ? character.lowercased() : character.uppercased())
      }
    )
  }

  /// Returns the text with all but unreserved characters and some signs percent-encoded.
  func percentEncoded(keeping signs: String) -> String {
    percentEncoded { $0.isUnreservedCharacter || signs.utf8.contains($0) }
  }
}
