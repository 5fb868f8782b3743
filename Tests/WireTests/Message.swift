/// The bytes of requests for the tests.
enum Message {
  /// A request for a document.
  static func get(_ path: String = "/notes/1", _ fields: String = "") -> String {
    "GET \(path) HTTP/1.1\r\nHost: api.example.com\r\n\(fields)\r\n"
  }

  /// A request that stores a document.
  static func put(_ content: String, _ fields: String = "", path: String = "/notes/1") -> String {
    "PUT \(path) HTTP/1.1\r\nHost: api.example.com\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(content.utf8.count)\r\n\(fields)\r\n\(content)"
  }
}
