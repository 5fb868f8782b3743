#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A client's TCP socket that waits in a way that a signal interrupts.
struct Socket: ~Copyable {
  private let descriptor: CInt

  /// What a socket is ready for.
  struct Readiness: Hashable {
    /// Bytes, or the end of the connection, can be read.
    var canRead = false
    /// Bytes can be written.
    var canWrite = false
    /// The bell has rung.
    var hasRung = false
  }

  /// Connects to a port of 127.0.0.1.
  init(port: Int) throws(WireError) {
    #if canImport(Glibc)
    let kind = CInt(SOCK_STREAM.rawValue)
    #else
    let kind = SOCK_STREAM
    #endif
    // From here on the end of the value closes the socket, also when this initializer throws.
    descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw .system(operation: "open a socket", number: errno) }
    try connect(to: port)
    try configure()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The address of this end, such as `127.0.0.1:49731`.
  var localAddress: String {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(descriptor, $0, &size)
      }
    }
    return "127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
  }

  /// Waits until the socket is ready or a bell rings, for at most so many milliseconds.
  func wait(
    writing: Bool,
    milliseconds: Int,
    bell: Bell? = nil
  ) throws(WireError) -> Readiness {
    let events = Int16(POLLIN) | (writing ? Int16(POLLOUT) : 0)
    // Without a bell the second descriptor is -1, which poll passes by.
    var polled = [
      pollfd(fd: descriptor, events: events, revents: 0),
      pollfd(fd: bell?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&polled, nfds_t(polled.count), CInt(milliseconds))
    if count < 0 { throw Self.error("wait for the connection") }
    let ended = Int16(POLLHUP) | Int16(POLLERR)
    return Readiness(
      canRead: polled[0].revents & (Int16(POLLIN) | ended) != 0,
      canWrite: polled[0].revents & Int16(POLLOUT) != 0,
      hasRung: polled[1].revents & Int16(POLLIN) != 0
    )
  }

  /// Sends the first bytes without waiting and returns how many.
  ///
  /// It is `nil` when the other end takes no more.
  func send(_ bytes: ArraySlice<UInt8>) throws(WireError) -> Int? {
    #if canImport(Darwin)
    let flags: CInt = 0
    #else
    let flags = CInt(MSG_NOSIGNAL)
    #endif
    let count = bytes.withUnsafeBytes { sendBytes(descriptor, $0.baseAddress, $0.count, flags) }
    if count >= 0 { return count }
    switch errno {
    case EAGAIN: return 0
    case EPIPE, ECONNRESET: return nil
    default: throw Self.error("send")
    }
  }

  /// Receives what is there; an empty array is the end of the connection.
  func receive() throws(WireError) -> [UInt8] {
    var number: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      let received = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      number = received < 0 ? errno : 0
      count = max(0, received)
    }
    if number == 0 || number == ECONNRESET { return bytes }
    throw number == EINTR ? .interrupted : .system(operation: "receive", number: number)
  }

  /// Tells the other end that no more bytes will be sent.
  func finishSending() {
    #if canImport(Glibc)
    shutdown(descriptor, CInt(SHUT_WR))
    #else
    shutdown(descriptor, SHUT_WR)
    #endif
  }

  private func connect(to port: Int) throws(WireError) {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connectSocket(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result != 0 else { return }
    throw errno == ECONNREFUSED
      ? .connectionRefused(address: "127.0.0.1:\(port)") : Self.error("connect")
  }

  private func configure() throws(WireError) {
    var one: CInt = 1
    let size = socklen_t(MemoryLayout<CInt>.size)
    setsockopt(descriptor, CInt(IPPROTO_TCP), TCP_NODELAY, &one, size)
    #if canImport(Darwin)
    setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &one, size)
    #endif
    guard fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else {
      throw Self.error("open a socket")
    }
  }

  private static func error(_ operation: String) -> WireError {
    errno == EINTR ? .interrupted : .system(operation: operation, number: errno)
  }
}

private func connectSocket(
  _ descriptor: CInt,
  _ address: UnsafePointer<sockaddr>,
  _ size: socklen_t
) -> CInt {
  connect(descriptor, address, size)
}

private func sendBytes(
  _ descriptor: CInt,
  _ bytes: UnsafeRawPointer?,
  _ count: Int,
  _ flags: CInt
) -> Int {
  send(descriptor, bytes, count, flags)
}
