internal import HTTPSemantics

/// One open connection of a client.
final class Link {
  /// The address of this end.
  let localAddress: String
  private let socket: Socket
  private var held: Conversation?

  /// What came of sending a request.
  struct Answer {
    /// The final response.
    let response: ResponseMessage
    /// The bytes that were sent; fewer than wanted when the server answered before.
    let sent: [UInt8]
    /// The bytes that came.
    let bytes: [UInt8]
    /// Whether the connection cannot be used again.
    let isLast: Bool
  }

  /// Connects to a port of 127.0.0.1.
  init(port: Int) throws(WireError) {
    socket = try Socket(port: port)
    localAddress = socket.localAddress
  }

  /// Returns whether the connection is open and nothing waits in it that nobody asked for.
  func isFresh() throws(WireError) -> Bool {
    try !socket.wait(writing: false, milliseconds: 0).canRead
  }

  /// Sends a request and waits for the final response.
  ///
  /// - Parameters:
  ///   - outgoing: What to send.
  ///   - method: The method that the response is read for.
  ///   - patience: How many seconds without a byte are waited for.
  ///   - bell: What rings when the server holds the request.
  ///   - whileWaiting: What is told of each half second that passes without a byte.
  /// - Returns: What came of it; `nil` when the request is held, and `hear()` waits on.
  /// - Throws: What kept a complete response from coming.
  func converse(
    _ outgoing: Outgoing,
    method: Method,
    patience: Int = Connection.patience,
    bell: Bell? = nil,
    whileWaiting: (Duration) -> Void = { _ in }
  ) throws(WireError) -> Answer? {
    let conversation = Conversation(outgoing, method: method)
    if conversation.shouldFinishSending { socket.finishSending() }
    return try go(on: conversation, patience, bell, whileWaiting)
  }

  /// Waits for the response to a request that was held.
  func hear(
    patience: Int = Connection.patience,
    whileWaiting: (Duration) -> Void = { _ in }
  ) throws(WireError) -> Answer? {
    guard let held else { return nil }
    self.held = nil
    return try go(on: held, patience, nil, whileWaiting)
  }

  private func go(
    on start: Conversation,
    _ patience: Int,
    _ bell: Bell?,
    _ whileWaiting: (Duration) -> Void
  ) throws(WireError) -> Answer? {
    var conversation = start
    while true {
      if let answer = try conversation.answer() { return answer }
      let ready = try wait(writing: conversation.isSending, patience, bell, whileWaiting)
      if ready.hasRung {
        bell?.silence()
        held = conversation
        return nil
      }
      guard ready.canRead || ready.canWrite else {
        throw .timedOut(seconds: patience)
      }
      if ready.canRead {
        conversation.receive(try socket.receive())
      } else if let count = try socket.send(conversation.unsent) {
        conversation.didSend(count)
        if conversation.shouldFinishSending { socket.finishSending() }
      } else {
        conversation.stopSending()
      }
    }
  }
}

extension Link {
  /// Waits until something can be done, or nothing could be for so many seconds.
  private func wait(
    writing: Bool,
    _ patience: Int,
    _ bell: Bell?,
    _ whileWaiting: (Duration) -> Void
  ) throws(WireError) -> Socket.Readiness {
    let halfSecond = 500
    var passed = 0
    while true {
      let span = min(halfSecond, patience * 1_000 - passed)
      let ready = try socket.wait(writing: writing, milliseconds: span, bell: bell)
      passed += span
      if ready != Socket.Readiness() || passed >= patience * 1_000 { return ready }
      whileWaiting(.milliseconds(passed))
    }
  }
}

/// The state of sending one request and reading its response.
private struct Conversation {
  private let outgoing: Outgoing
  private var reader: ResponseReader
  private var sent: [UInt8] = []
  private var received: [UInt8] = []
  private var isStopped = false

  /// What is to be sent now.
  private(set) var unsent: ArraySlice<UInt8>
  private var waiting: ArraySlice<UInt8>

  init(_ outgoing: Outgoing, method: Method) {
    self.outgoing = outgoing
    reader = ResponseReader(answering: method)
    unsent = outgoing.first
    waiting = outgoing.rest
  }

  var isSending: Bool { !unsent.isEmpty && !isStopped }

  var shouldFinishSending: Bool {
    outgoing.isTruncated && unsent.isEmpty && waiting.isEmpty
  }

  mutating func didSend(_ count: Int) {
    sent += unsent.prefix(count)
    unsent = unsent.dropFirst(count)
  }

  mutating func stopSending() {
    isStopped = true
  }

  mutating func receive(_ bytes: [UInt8]) {
    received += bytes
    if bytes.isEmpty {
      reader.end()
    } else {
      reader.consume(bytes)
    }
  }

  /// Returns the answer if it is complete; an interim response lets the content go.
  mutating func answer() throws(WireError) -> Link.Answer? {
    while let event = reader.next() {
      switch event {
      case .interim:
        unsent += waiting
        waiting = []
      case .response(let response):
        let isSurplus = reader.unreadCount > 0 || sent.count < outgoing.count
        return Link.Answer(
          response: response,
          sent: sent,
          bytes: received,
          isLast: reader.shouldClose || isSurplus
        )
      case .faulty(let fault):
        throw .noResponse(finding: fault.finding, received: received)
      }
    }
    return nil
  }
}

extension Outgoing {
  /// The number of bytes in all.
  fileprivate var count: Int { first.count + rest.count }
}
