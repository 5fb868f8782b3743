/// Why a line could not be read.
public enum LineReadingFailure: Error, Hashable {
  /// The line is not UTF-8; it consists of these bytes. The next line can be read.
  case malformed([UInt8])
  /// The system refuses to read.
  case refused(SystemError)
}
