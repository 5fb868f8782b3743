import HTTPSemantics

/// What a reader makes of the bytes of a connection.
struct Reading: Hashable {
  /// The events in order.
  var events: [RequestReader.Event] = []
  /// Whether the connection is to close in the end.
  var closes = false

  /// Reads pieces one after the other; `isEnded` says that the connection then ends.
  init(
    _ pieces: [ArraySlice<UInt8>],
    isEnded: Bool = false,
    limits: ReaderLimits = ReaderLimits()
  ) {
    var reader = RequestReader(limits: limits)
    for piece in pieces {
      reader.consume(Array(piece))
      while let event = reader.next() { events.append(event) }
    }
    if isEnded { reader.end() }
    while let event = reader.next() { events.append(event) }
    closes = reader.shouldClose
  }

  /// Reads a text in one piece.
  init(_ text: String, isEnded: Bool = false, limits: ReaderLimits = ReaderLimits()) {
    self.init([Array(text.utf8)[...]], isEnded: isEnded, limits: limits)
  }

  /// The complete requests.
  var requests: [RequestMessage] {
    events.compactMap { if case .request(let request) = $0 { request } else { nil } }
  }

  /// The refusal, if there is one.
  var refusal: Refusal? {
    events.lazy.compactMap { if case .refused(let refusal) = $0 { refusal } else { nil } }.first
  }

  /// The splits of bytes that a reader must not notice: byte by byte, and at each position.
  static func splits(of bytes: [UInt8]) -> [[ArraySlice<UInt8>]] {
    [bytes.indices.map { bytes[$0...$0] }] + bytes.indices.map { [bytes[..<$0], bytes[$0...]] }
  }
}
