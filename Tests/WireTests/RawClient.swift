import HTTPSemantics

@testable import Wire

/// A client that sends what it is told over a real socket.
final class RawClient {
  private let socket: Socket
  private var surplus: [UInt8] = []

  init(_ listener: Listener) throws {
    socket = try Socket(port: listener.port)
  }

  /// The address of this end.
  var address: String { socket.localAddress }

  /// Sends a text in pieces of a size.
  func send(_ text: String, pieces size: Int = .max) throws {
    try send(Array(text.utf8), pieces: size)
  }

  /// Sends bytes in pieces of a size; what the other end no longer takes is dropped.
  func send(_ bytes: [UInt8], pieces size: Int = .max) throws {
    var rest = bytes[...]
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

  /// Returns all bytes up to the end of the connection, and sends a text again and again till then.
  func receiveAll(whileSending text: String) throws -> String {
    let bytes = Array(text.utf8)
    var rest = bytes[...]
    while true {
      let ready = try socket.wait(writing: true, milliseconds: 5_000)
      if ready.canRead { return try receiveAll() }
      guard ready.canWrite else { throw WireError.timedOut(seconds: 5) }
      rest = rest.dropFirst(try socket.send(rest) ?? 0)
      if rest.isEmpty { rest = bytes[...] }
    }
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
