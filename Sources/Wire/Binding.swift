internal import NIOCore
internal import NIOPosix

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Binds the sockets of a listener.
struct Binding {
  /// The thread that serves them.
  let group: MultiThreadedEventLoopGroup
  /// What connections are served from.
  let switchboard: Switchboard

  /// Binds 127.0.0.1 and, where the system has it, ::1 to one port, and returns the port.
  func bind(_ port: Int?) throws(WireError) -> Int {
    if let port {
      try bind("127.0.0.1", port)
      guard try bindIPv6(port) else { throw .portInUse(port) }
      return port
    }
    // A port that is free on one address may be taken on the other: then another one is tried.
    for _ in 0..<16 {
      let channel = try bind("127.0.0.1", 0)
      let port = channel.localAddress?.port ?? 0
      if try bindIPv6(port) { return port }
      try? channel.close().wait()
    }
    throw .portInUse(0)
  }

  /// Binds ::1 and returns `false` when another program has the port there.
  private func bindIPv6(_ port: Int) throws(WireError) -> Bool {
    do throws(WireError) {
      try bind("::1", port)
    } catch .portInUse {
      return false
    } catch .system {
      // There is no IPv6 here.
      return true
    }
    return true
  }

  @discardableResult
  private func bind(_ host: String, _ port: Int) throws(WireError) -> any Channel {
    let switchboard = switchboard
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1_024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            ConnectionHandler(switchboard: switchboard)
          )
        }
      }
    do {
      return try bootstrap.bind(host: host, port: port).wait()
    } catch let error as IOError {
      throw Self.error(error.errnoCode, port)
    } catch {
      throw .system(operation: "listen on port \(port)", number: 0)
    }
  }

  /// Returns what the error number of a refused port means.
  static func error(_ number: CInt, _ port: Int) -> WireError {
    switch number {
    case EADDRINUSE: .portInUse(port)
    case EACCES, EPERM: .portNotPermitted(port)
    default: .system(operation: "listen on port \(port)", number: number)
    }
  }
}
