#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// An open file of the process, read and written without a buffer.
struct OpenFile: Sendable {
  /// The number by which the system knows the file.
  let descriptor: CInt

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try repeating(waitingFor: POLLOUT) {
        rest.withUnsafeBytes { descriptor.writeSome($0) }
      }
      rest.removeFirst(count)
    }
  }

  /// Returns as many bytes as there are, but no more than a limit; none at the end of the file.
  func read(atMost limit: Int) throws(SystemError) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = try repeating(waitingFor: POLLIN) {
      bytes.withUnsafeMutableBytes { descriptor.readSome($0) }
    }
    return bytes[..<count]
  }

  /// Repeats a call that a signal interrupted, or that another program made impatient by switching
  /// the shared file to non-blocking.
  private func repeating(
    waitingFor readiness: CInt,
    _ call: () -> Int
  ) throws(SystemError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      let number = errno
      guard number == EINTR || number == EAGAIN else { throw SystemError(number: number) }
      guard number == EAGAIN else { continue }
      var request = pollfd(fd: descriptor, events: Int16(readiness), revents: 0)
      _ = poll(&request, 1, -1)
    }
  }
}

extension CInt {
  fileprivate func writeSome(_ bytes: UnsafeRawBufferPointer) -> Int {
    write(self, bytes.baseAddress, bytes.count)
  }

  fileprivate func readSome(_ bytes: UnsafeMutableRawBufferPointer) -> Int {
    read(self, bytes.baseAddress, bytes.count)
  }
}
