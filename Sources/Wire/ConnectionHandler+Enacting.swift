internal import HTTPSemantics
internal import Laboratory
internal import NIOCore

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension ConnectionHandler {
  /// Has what came in answered, and does what that asks for.
  func answer(
    _ arrival: Arrival,
    bytes: [UInt8],
    closes: Bool,
    _ context: ChannelHandlerContext
  ) {
    let incoming = Incoming(
      arrival: arrival,
      bytes: bytes,
      interim: interim,
      peer: peer,
      closes: closes,
      wayBack: wayBack
    )
    let enactment = switchboard.respond(to: incoming)
    interim = []
    // The next header section has a deadline of its own.
    deadline?.waitsForHead = false
    if enactment.delay > 0 { wait(for: enactment, context) } else { enact(enactment, context) }
  }

  private func enact(_ enactment: Enactment, _ context: ChannelHandlerContext) {
    if !enactment.bytes.isEmpty { write(enactment.bytes, context) }
    switch enactment.ending {
    case .open: phase = .open
    case .waiting: phase = .waiting
    case .close: finish(context)
    case .reset: reset(context)
    }
  }

  /// Lets time pass before a response; nothing else is answered meanwhile.
  fileprivate func wait(for enactment: Enactment, _ context: ChannelHandlerContext) {
    phase = .waiting
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .milliseconds(Int64(enactment.delay))) {
      let (handler, context) = bound.value
      handler.goOn(with: enactment, context)
    }
  }

  /// Returns the way by which other threads have this connection do something.
  func wayBack(to context: ChannelHandlerContext) -> WayBack {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let eventLoop = context.eventLoop
    return WayBack { enactment in
      eventLoop.execute {
        let (handler, context) = bound.value
        if enactment.delay > 0 {
          handler.wait(for: enactment, context)
        } else {
          handler.goOn(with: enactment, context)
        }
      }
    }
  }

  fileprivate func goOn(with enactment: Enactment, _ context: ChannelHandlerContext) {
    guard phase == .waiting, context.channel.isActive else { return }
    enact(enactment, context)
    process(context)
    context.flush()
  }

  /// Ends the connection so that the client sees an error (RFC 9293, section 3.5.2).
  private func reset(_ context: ChannelHandlerContext) {
    phase = .closing
    guard let socket = context.channel as? any SocketOptionProvider else {
      return context.close(promise: nil)
    }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    socket.setSoLinger(linger(l_onoff: 1, l_linger: 0))
      .assumeIsolated().whenComplete { _ in bound.value.close(promise: nil) }
  }
}
