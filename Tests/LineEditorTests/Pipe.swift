@testable import LineEditor

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A pipe whose ends the test closes.
struct Pipe {
  /// The descriptor to read from.
  let reading: CInt

  /// The descriptor to write to.
  let writing: CInt

  /// Opens a pipe.
  init() throws(SystemError) {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemError(number: errno) }
    (reading, writing) = (ends[0], ends[1])
  }
}
