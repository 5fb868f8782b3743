/// Content in the chunked transfer coding that is being read (RFC 9112, section 7.1).
struct ChunkedContent: Sendable {
  /// The bytes so far, the coding undone.
  private(set) var content: [UInt8] = []
  /// The trailer fields so far.
  var trailers: Fields { section.fields }

  private var phase = Phase.size
  // The length that the content has at the end of the chunk being read.
  private var expected = 0
  private var extensionBytes = 0
  private var section: FieldSection

  private enum Phase: Hashable, Sendable {
    case size
    case data
    case dataEnd
    case trailers
  }

  /// Creates content of which nothing was read yet.
  init(folding: FieldSection.Folding) {
    section = FieldSection(folding: folding)
  }

  /// Reads what is there and returns whether the content and its trailers are complete.
  mutating func read(
    from stream: inout ByteStream,
    limits: ReaderLimits
  ) throws(FramingFault) -> Bool {
    while true {
      switch phase {
      case .size:
        guard try readSize(&stream, limits) else { return false }
      case .data:
        content += stream.read(atMost: expected - content.count)
        guard content.count == expected else { return false }
        phase = .dataEnd
      case .dataEnd:
        guard try readDataEnd(&stream) else { return false }
      case .trailers:
        return try section.read(from: &stream, limits: limits)
      }
    }
  }

  private mutating func readSize(
    _ stream: inout ByteStream,
    _ limits: ReaderLimits
  ) throws(FramingFault) -> Bool {
    let start = stream.messageStart
    // Sixteen digits hold every size; zeros in front of them count as extension.
    let left = 16 + limits.chunkExtensions - extensionBytes
    let line = try stream.readLine(atMost: left) { line in
      FramingFault(
        .http1("7.1.1"),
        .should,
        "the chunk extensions are longer than this server takes.",
        at: line.endIndex - start
      )
    }
    guard let line else { return false }
    let digits = line.prefix { $0.isHexadecimalDigit }
    guard !digits.isEmpty else {
      throw FramingFault(
        .http1("7.1"),
        .should,
        "a chunk size is missing or no hexadecimal number.",
        at: line.startIndex - start
      )
    }
    try ChunkExtensions.check(line[digits.endIndex...], messageStart: start)
    extensionBytes += max(0, line.count - 16)
    let size = try size(digits, limits, start)
    expected += size
    phase = size == 0 ? .trailers : .data
    return true
  }

  private func size(
    _ digits: ArraySlice<UInt8>,
    _ limits: ReaderLimits,
    _ start: Int
  ) throws(FramingFault) -> Int {
    var size = 0
    for digit in digits {
      // Stopping here keeps the number far from overflow, however many digits follow.
      size = size * 16 + (digit.hexadecimalDigit ?? 0)
      guard size <= limits.content - content.count else {
        throw FramingFault(
          .semantics("15.5.14"),
          .choice,
          "the chunks make more than \(limits.content) bytes of content.",
          at: digits.startIndex - start,
          status: 413
        )
      }
    }
    return size
  }

  private mutating func readDataEnd(_ stream: inout ByteStream) throws(FramingFault) -> Bool {
    let expected: [UInt8] = [.carriageReturn, .lineFeed]
    for (index, byte) in stream.bytes[stream.position...].prefix(2).enumerated()
    where byte != expected[index] {
      throw FramingFault(
        .http1("7.1"),
        .should,
        "the data of a chunk is not followed by CRLF.",
        at: stream.offset + index
      )
    }
    guard stream.unread >= 2 else { return false }
    _ = stream.read(atMost: 2)
    phase = .size
    return true
  }
}
