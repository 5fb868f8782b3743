import Testing

/// A call with the bytes that the client itself sent for it, its host put in place of a local one.
struct ClientRequest: CustomTestStringConvertible {
  /// The call.
  var call: String
  /// The request line without the version, and a line for each field.
  ///
  /// An ellipsis stands for the fields that the client sends by default. It is `nil` where the client
  /// sent nothing.
  var head: String?
  /// The content.
  var content: [UInt8]

  init(_ call: String, _ head: String?, content: String = "") {
    self.init(call, head, content: Array(content.utf8))
  }

  init(_ call: String, _ head: String?, content: [UInt8]) {
    self.call = call
    self.head = head
    self.content = content
  }

  var testDescription: String { call }

  /// The bytes that the client sent.
  func bytes(defaults: String) -> [UInt8]? {
    guard let head else { return nil }
    var lines = head.split(separator: "\n").map(String.init)
    lines[0] += " HTTP/1.1"
    let text = lines.joined(separator: "\n").replacing("…", with: defaults)
    return Array(text.replacing("\n", with: "\r\n").utf8) + Array("\r\n\r\n".utf8) + content
  }
}
