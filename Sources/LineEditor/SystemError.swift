#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The system's refusal to read or write.
public struct SystemError: Error, Hashable, CustomStringConvertible {
  /// The error number, as in `errno`.
  public let number: CInt

  /// Whether nobody reads any more what is written; the program should end without a word.
  public var isBrokenPipe: Bool {
    number == EPIPE
  }

  /// The system's words for the error.
  public var description: String {
    String(cString: strerror(number))
  }
}
