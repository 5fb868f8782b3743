public import HTTPSemantics

/// A request as another client sends it, read from a call of that client.
public struct Call: Hashable, Sendable {
  /// Who sends it.
  public var client: CallClient
  /// The request with all that the client adds by itself, its fields in the client's order.
  public var request: RequestMessage
  /// The names of the fields that the call does not mention.
  public var added: [FieldName]
  /// What the client makes of the call, in clauses without a full stop.
  public var notes: [String]
  /// How the client goes on after a redirect; `nil` where it does not.
  public var redirects: RedirectHabit?
}

/// A client whose calls are understood, by the name that its users give it.
public enum CallClient: String, Hashable, Sendable {
  /// The command, version 7.88.1.
  case curl
  /// The module of Python, version 2.34.2 on urllib3 2.7.0.
  case requests
  /// The function of JavaScript, as Node.js 20 has it.
  case fetch
}

extension Call {
  /// Returns the bytes of a request with exactly the fields that it has, a length or none.
  ///
  /// Clients differ in where they put Content-Length, and whether they send one without content.
  /// One space stands behind each colon, whatever the client has there.
  public static func bytes(of request: RequestMessage) -> [UInt8] {
    var bytes = Array("\(request.method) \(request.target) HTTP/1.1\r\n".utf8)
    for field in request.fields { bytes += "\(field.name): \(field.value)\r\n".utf8 }
    bytes += "\r\n".utf8
    guard request.fields.contains(.transferEncoding) else { return bytes + request.content }
    if !request.content.isEmpty {
      bytes += "\(String(request.content.count, radix: 16))\r\n".utf8
      bytes += request.content + "\r\n".utf8
    }
    return bytes + "0\r\n\r\n".utf8
  }
}
