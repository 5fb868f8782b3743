import Foundation

/// The lines of a file or of standard input, of which a piece is in memory at a time.
struct InputLines {
  private static let lengthLimit = 1 << 20
  private let handle: FileHandle
  private let path: String
  private var buffer: ArraySlice<UInt8> = []
  private var searched = 0
  private var hasEnded = false

  /// Opens the file; `-` is standard input.
  init(_ path: String) throws {
    self.path = path
    guard path != "-" else {
      handle = .standardInput
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Returns the next line without its line feed; `nil` at the end.
  mutating func next() throws -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer = buffer[(end + 1)...] }
        searched = 0
        return buffer[..<end]
      }
      guard buffer.count <= Self.lengthLimit else { throw OverlongLine(limit: Self.lengthLimit) }
      searched = buffer.count
      if hasEnded {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : buffer
      }
      try fill()
    }
  }

  private mutating func fill() throws {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(handle.fileDescriptor, &bytes, bytes.count)
    if count < 0, errno == EINTR { return }
    guard count >= 0 else { throw Self.failure(path, errno) }
    hasEnded = count == 0
    buffer = Array(buffer)[...] + bytes[..<count]
  }

  private static func failure(_ path: String, _ number: CInt) -> UnreadableFile {
    let reason = String(cString: strerror(number)).lowercased()
    return UnreadableFile(reason: "'\(path)' could not be read: \(reason)")
  }
}

/// A line that is longer than any line of a progress file.
struct OverlongLine: Error, CustomStringConvertible {
  /// The number of bytes that a line may have.
  let limit: Int

  /// What was expected.
  var description: String { "expected a line of at most \(limit) bytes" }
}
