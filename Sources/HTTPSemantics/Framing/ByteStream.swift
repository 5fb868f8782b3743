/// The bytes of a connection in one direction, with the place up to which they were read.
///
/// The bytes of the message being read stay until the next one begins, so that they can be shown.
struct ByteStream: Sendable {
  /// The bytes that are kept, those of the message being read first.
  private(set) var bytes: [UInt8] = []
  /// The index of the next byte to read.
  private(set) var position = 0
  /// The index of the first byte of the message being read.
  private(set) var messageStart = 0
  private var searched = 0

  /// The number of bytes that were not read yet.
  var unread: Int { bytes.count - position }

  /// The number of bytes of the message that were read.
  var offset: Int { position - messageStart }

  /// The bytes of the message that were read.
  var messageBytes: [UInt8] { Array(bytes[messageStart..<position]) }

  /// Returns where in the message an index of `bytes` lies.
  func offset(of index: Int) -> Int { index - messageStart }

  /// Adds bytes behind those that are there.
  mutating func append(_ new: [UInt8]) {
    guard messageStart < bytes.count else {
      (bytes, position, messageStart, searched) = (new, 0, 0, 0)
      return
    }
    if messageStart > 0 {
      bytes.removeFirst(messageStart)
      position -= messageStart
      searched -= messageStart
      messageStart = 0
    }
    bytes += new
  }

  /// Declares the next unread byte the first of a message.
  mutating func beginMessage() {
    if unread == 0 { (bytes, position, searched) = ([], 0, 0) }
    messageStart = position
  }

  /// Returns the first unread byte without reading it.
  func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// Reads up to `count` bytes.
  mutating func read(atMost count: Int) -> ArraySlice<UInt8> {
    let end = position + min(count, unread)
    defer { position = end }
    return bytes[position..<end]
  }

  /// Reads all that is there.
  mutating func readAll() {
    position = bytes.count
  }

  /// Returns where in the message the line begins that has `count` lines before it.
  func offset(ofLineBehind count: Int) -> Int {
    var left = count
    let end = bytes[messageStart...].firstIndex { byte in
      if byte == .lineFeed { left -= 1 }
      return left == 0
    }
    return (end ?? position) + 1 - messageStart
  }

  /// Reads a line and returns it without its CRLF, or returns `nil` when not all of it is there.
  ///
  /// A line longer than `limit` is refused whether its end has come or not, so that the outcome
  /// does not depend on how the bytes were split.
  mutating func readLine(
    atMost limit: Int,
    orThrow tooLong: (_ line: ArraySlice<UInt8>) -> FramingFault
  ) throws(FramingFault) -> ArraySlice<UInt8>? {
    guard let lineFeed = nextLineFeed() else {
      searched = bytes.count
      guard unread <= limit + 1 else { throw tooLong(bytes[position..<(position + limit)]) }
      return nil
    }
    guard lineFeed - 1 - position <= limit else {
      throw tooLong(bytes[position..<(position + limit)])
    }
    let line = try endedLine(at: lineFeed)
    position = lineFeed + 1
    searched = position
    return line
  }

  private func nextLineFeed() -> Int? {
    let start = max(searched, position)
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        if bytes[index] == .lineFeed { return index }
        index += 1
      }
      return nil
    }
  }

  private func endedLine(at lineFeed: Int) throws(FramingFault) -> ArraySlice<UInt8> {
    guard lineFeed > position, bytes[lineFeed - 1] == .carriageReturn else {
      throw FramingFault(
        .http1("2.2"),
        .should,
        "a line ends with LF alone; a lenient server may take it, this one asks for CRLF.",
        at: offset(of: lineFeed)
      )
    }
    let line = bytes[position..<(lineFeed - 1)]
    if let index = line.firstIndex(of: .carriageReturn) {
      throw FramingFault(
        .http1("2.2"),
        .must,
        "a CR stands within a line, without the LF that ends it.",
        at: offset(of: index)
      )
    }
    return line
  }
}
