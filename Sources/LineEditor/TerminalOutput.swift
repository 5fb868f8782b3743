/// Standard output without a buffer: what has been written has left the process.
public struct TerminalOutput: Sendable {
  private let file: OpenFile

  /// Creates an output to a file descriptor, standard output if not said.
  public init(descriptor: CInt = 1) {
    file = OpenFile(descriptor: descriptor)
  }

  /// Writes the whole text as UTF-8.
  public func write(_ text: String) throws(SystemError) {
    try file.write(Array(text.utf8))
  }
}
