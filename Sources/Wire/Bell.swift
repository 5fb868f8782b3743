#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Something that one thread rings and another one hears while it waits for a socket.
final class Bell: Sendable {
  /// What becomes readable when the bell rings; -1 if the system gave nothing.
  let descriptor: CInt
  private let clapper: CInt

  /// Creates a bell that is silent.
  init() {
    var ends: [CInt] = [-1, -1]
    if pipe(&ends) == 0 { for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) } }
    (descriptor, clapper) = (ends[0], ends[1])
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      close(clapper)
    }
  }

  /// Rings.
  func ring() {
    // A full pipe has rung already.
    _ = write(clapper, [1], 1)
  }

  /// Makes the bell silent again.
  func silence() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
