public import Terminal

/// Lines from standard input without any editing: from a pipe, a file or a simple terminal.
public struct PlainLineReader: Sendable {
  private let file: OpenFile
  private let output: TerminalOutput?
  private var buffer: ArraySlice<UInt8> = []
  private var searched = 0
  private var hasEnded = false

  /// Creates a reader of a file descriptor, standard input if not said.
  ///
  /// It takes more from the file than it has returned, so nobody else should read there. Prompts
  /// are written to `output`; without one there are none.
  public init(descriptor: CInt = 0, promptingOn output: TerminalOutput? = nil) {
    file = OpenFile(descriptor: descriptor)
    self.output = output
  }

  /// Blocks until there is a whole line, which LF, CRLF or the end of the input ends.
  public mutating func readLine(prompt: Prompt) throws(LineReadingFailure) -> LineInput {
    try? output?.write(prompt.segments.string)
    guard let line = try nextLine() else {
      // What follows must not stand behind the prompt.
      try? output?.write("\n")
      return .endOfInput
    }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw .malformed(Array(line))
    }
    return .line(text)
  }

  private mutating func nextLine() throws(LineReadingFailure) -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) {
        return take(upTo: end, separator: 1)
      }
      searched = buffer.count
      if hasEnded { return buffer.isEmpty ? nil : take(upTo: buffer.endIndex, separator: 0) }
      try fill()
    }
  }

  private mutating func take(upTo end: Int, separator: Int) -> ArraySlice<UInt8> {
    let line = buffer[..<end]
    buffer = buffer[(end + separator)...]
    searched = 0
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private mutating func fill() throws(LineReadingFailure) {
    do {
      let bytes = try file.read(atMost: 65_536)
      hasEnded = bytes.isEmpty
      buffer += bytes
    } catch {
      throw .refused(error)
    }
  }
}
