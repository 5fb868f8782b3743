internal import HTTPSemantics
internal import Laboratory
internal import NIOCore

/// One client's connection: carries bytes between the socket, the reader and the switchboard.
///
/// All of it runs on the event loop of its channel.
final class ConnectionHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// What answers.
  let switchboard: Switchboard
  private let timeouts: Timeouts
  private var reader: RequestReader
  /// The address of the client.
  var peer = ""
  /// The bytes of interim responses since the last request.
  var interim: [UInt8] = []
  /// What the connection is doing.
  var phase = Phase.open
  private var isInputClosed = false
  private var isReadDelayed = false
  /// What is waited for.
  var deadline: Deadline?
  /// The way back for responses that come later.
  var wayBack: WayBack?

  /// What a connection is doing.
  enum Phase {
    /// Requests are read.
    case open
    /// A response comes later; what still comes in waits for it.
    case waiting
    /// The last response is on its way; what still comes is dropped (RFC 9112, section 9.6).
    case finishing
    /// The last response was sent.
    case closing
  }

  /// What the connection waits for, and until when.
  struct Deadline {
    /// Whether a header section is waited for.
    var waitsForHead: Bool
    /// Until when.
    var time: NIODeadline
    /// What looks whether the time has come.
    var task: Scheduled<Void>
  }

  /// Creates the handler of a new connection.
  init(switchboard: Switchboard, timeouts: Timeouts = Timeouts()) {
    self.switchboard = switchboard
    self.timeouts = timeouts
    reader = RequestReader(limits: switchboard.limits)
  }

  func channelActive(context: ChannelHandlerContext) {
    peer = context.remoteAddress.map(Self.text) ?? ""
    wayBack = wayBack(to: context)
    if switchboard.open() {
      updateDeadline(context)
    } else {
      answer(.tooMany, bytes: [], closes: true, context)
      context.flush()
    }
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    switchboard.close()
    deadline?.task.cancel()
    deadline = nil
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard phase == .open || phase == .waiting else { return }
    var buffer = unwrapInboundIn(data)
    reader.consume(buffer.readBytes(length: buffer.readableBytes) ?? [])
    process(context)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.flush()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .inputClosed? = event as? ChannelEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    isInputClosed = true
    switch phase {
    case .open:
      reader.end()
      process(context)
      context.flush()
    case .waiting, .finishing: break
    case .closing: context.close(promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // The connection was reset: there is nobody to tell.
    context.close(promise: nil)
  }

  func read(context: ChannelHandlerContext) {
    // A client that reads no responses gets none: its next requests wait in the socket.
    guard context.channel.isWritable else {
      isReadDelayed = true
      return
    }
    context.read()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      process(context)
      context.flush()
      if isReadDelayed {
        isReadDelayed = false
        context.read()
      }
    }
    context.fireChannelWritabilityChanged()
  }
}

extension ConnectionHandler {
  /// Takes what the reader has, as long as it may be answered.
  func process(_ context: ChannelHandlerContext) {
    while phase == .open, context.channel.isWritable {
      guard let event = reader.next() else {
        if isInputClosed { finish(context) }
        break
      }
      handle(event, context)
    }
    updateDeadline(context)
  }

  private func handle(_ event: RequestReader.Event, _ context: ChannelHandlerContext) {
    let bytes = reader.messageBytes
    switch event {
    case .head(let head):
      guard reader.expectsContinue else { return }
      if let reply = switchboard.admit(head) {
        answer(.head(head, reply), bytes: bytes, closes: true, context)
      } else if reader.unreadCount == 0 {
        interim = MessageWriter.bytes(of: ResponseMessage(100), answering: head.method)
        write(interim, context)
      }
    case .request(let request):
      let closes = reader.shouldClose
      let arrival = Arrival.request(request, reader.framing, isContinued: !interim.isEmpty)
      answer(arrival, bytes: bytes, closes: closes, context)
    case .refused(let refusal):
      answer(.refused(refusal), bytes: bytes, closes: true, context)
    }
  }

  /// Writes bytes, to be flushed with others.
  func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(context.channel.allocator.buffer(bytes: bytes)), promise: nil)
  }

  /// Ends the connection when all that was written is sent.
  func finish(_ context: ChannelHandlerContext) {
    phase = .finishing
    let isSent = context.eventLoop.makePromise(of: Void.self)
    isSent.futureResult.assumeIsolated().whenComplete { _ in self.close(context) }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: isSent)
  }

  /// Ends the connection in stages, so that no reset destroys the last response on its way.
  private func close(_ context: ChannelHandlerContext) {
    phase = .closing
    if isInputClosed {
      context.close(promise: nil)
    } else {
      context.close(mode: .output, promise: nil)
      updateDeadline(context)
    }
  }
}

extension ConnectionHandler {
  private func updateDeadline(_ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    let waitsForHead = phase == .open && reader.isReadingHead
    // A header section has one deadline from its first byte on, however slowly it comes.
    if waitsForHead, deadline?.waitsForHead == true { return }
    let time = context.eventLoop.now + allowance
    if let deadline, deadline.time <= time {
      self.deadline?.time = time
      self.deadline?.waitsForHead = waitsForHead
      return
    }
    deadline?.task.cancel()
    deadline = Deadline(
      waitsForHead: waitsForHead,
      time: time,
      task: schedule(at: time, context)
    )
  }

  private var allowance: TimeAmount {
    switch phase {
    case .closing: timeouts.closing
    case .open where reader.isReadingHead: timeouts.head
    case .open where reader.isIdle: timeouts.idle
    case .open, .finishing: timeouts.content
    case .waiting: timeouts.waiting
    }
  }

  private func schedule(
    at time: NIODeadline,
    _ context: ChannelHandlerContext
  ) -> Scheduled<Void> {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    return context.eventLoop.scheduleTask(deadline: time) {
      let (handler, context) = bound.value
      handler.deadlineCame(context)
    }
  }

  private func deadlineCame(_ context: ChannelHandlerContext) {
    guard let deadline else { return }
    if deadline.time > context.eventLoop.now {
      self.deadline?.task = schedule(at: deadline.time, context)
    } else if phase != .open || reader.isIdle || !context.channel.isWritable {
      context.close(promise: nil)
    } else {
      reader.expire()
      process(context)
      context.flush()
    }
  }

  private static func text(of address: SocketAddress) -> String {
    let host = address.ipAddress ?? ""
    let port = address.port ?? 0
    return host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
