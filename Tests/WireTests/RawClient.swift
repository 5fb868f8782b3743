import HTTPSemantics

@testable import Wire

/// A client that sends what it is told over a real socket.
final class RawClient {
  private let socket: Socket
  private var surplus: [UInt8] = []

  init(_ listener: Listener) throws {
    socket = try Socket(port: listener.port)
  }

  /// Sends a text in pieces of a size.
  func send(_ text: String, pieces size: Int = .max) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      guard try socket.wait(writing: true, milliseconds: 5_000).canWrite else { return }
      guard let count = try socket.send(rest.prefix(size)) else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends this direction of the connection.
  func finishSending() {
    socket.finishSending()
  }

  /// Returns all bytes up to the end of the connection.
  func receiveAll() throws -> String {
    var bytes: [UInt8] = []
    while try socket.wait(writing: false, milliseconds: 5_000).canRead {
      let new = try socket.receive()
      guard !new.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
      bytes += new
    }
    throw WireError.timedOut(seconds: 5)
  }

  /// Returns the bytes that come next.
  func receive() throws -> String {
    guard try socket.wait(writing: false, milliseconds: 5_000).canRead else {
      throw WireError.timedOut(seconds: 5)
    }
    return String(decoding: try socket.receive(), as: UTF8.self)
  }

  /// Returns the messages of one response, interim ones first.
  func receiveResponse(to method: Method = .get) throws -> [ResponseMessage] {
    var reader = ResponseReader(answering: method)
    var received = surplus
    reader.consume(surplus)
    var responses: [ResponseMessage] = []
    while true {
      while let event = reader.next() {
        switch event {
        case .interim(let response): responses.append(response)
        case .response(let response):
          surplus = received.suffix(reader.unreadCount)
          return responses + [response]
        case .faulty(let fault): throw fault
        }
      }
      guard try socket.wait(writing: false, milliseconds: 5_000).canRead else {
        throw WireError.timedOut(seconds: 5)
      }
      let bytes = try socket.receive()
      received += bytes
      if bytes.isEmpty { reader.end() } else { reader.consume(bytes) }
    }
  }
}
