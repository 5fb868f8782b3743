internal import NIOCore

/// How long a connection may take.
struct Timeouts: Hashable, Sendable {
  /// From the first byte of a request line to the end of the header section.
  var head: TimeAmount = .seconds(10)
  /// Between two arrivals of content, and for a client to read what was written.
  var content: TimeAmount = .seconds(30)
  /// Between a response and the next request.
  var idle: TimeAmount = .seconds(120)
  /// While the server holds a request, until somebody lets it go on.
  var waiting: TimeAmount = .minutes(10)
  /// From the last response to the end of the connection by the client.
  var closing: TimeAmount = .seconds(2)
}
