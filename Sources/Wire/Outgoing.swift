internal import HTTPSemantics

/// Bytes that a client is about to send, with what it has to know of them.
struct Outgoing {
  /// The bytes that are sent at once.
  let first: ArraySlice<UInt8>
  /// The bytes that wait for 100 (Continue), as the request itself promises.
  let rest: ArraySlice<UInt8>
  /// Whether a server would wait for more: the bytes hold no whole request, or end within one.
  let isTruncated: Bool
  /// Whether the bytes are one request and nothing else.
  let isOneRequest: Bool

  /// Reads the bytes as a server would.
  init(_ bytes: [UInt8]) {
    // How much is too much is for the server to say.
    var reader = RequestReader(limits: ReaderLimits(content: .max))
    reader.consume(bytes)
    var split = bytes.count
    var requests = 0
    var isRefused = false
    while let event = reader.next() {
      switch event {
      case .head:
        // Only the first request can wait: behind it the order of responses would be lost.
        if requests == 0, reader.expectsContinue { split = bytes.count - reader.unreadCount }
      case .request: requests += 1
      case .refused: isRefused = true
      }
    }
    first = bytes[..<split]
    rest = bytes[split...]
    isTruncated = !isRefused && (requests == 0 || !reader.isIdle)
    isOneRequest = requests == 1 && !isRefused && reader.isIdle && reader.unreadCount == 0
  }
}
