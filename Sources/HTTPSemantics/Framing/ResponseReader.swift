/// Reads the response to one request from its bytes, however they are split (RFC 9112).
///
/// The client's side: interim responses come before the final one, and what is wrong with the bytes
/// is a value too.
public struct ResponseReader: Sendable {
  /// What a reader has found.
  public enum Event: Hashable, Sendable {
    /// An interim response, such as 100 (Continue).
    case interim(ResponseMessage)
    /// The final response; nothing more is read.
    case response(ResponseMessage)
    /// Something that is no complete response; nothing more is read.
    case faulty(FramingFault)
  }

  /// How the content of the response is delimited.
  public private(set) var framing = MessageFraming.none
  /// Whether the connection cannot be used after this response.
  public private(set) var shouldClose = false
  /// The response as far as it was read: section 8 asks that an incomplete one be known as such.
  public private(set) var partial: ResponseMessage?

  private let method: Method
  private let limits: ReaderLimits
  private var stream = ByteStream()
  private var phase = Phase.statusLine
  private var isEnded = false
  private var line: StatusLine?
  private var section = FieldSection(folding: .replaced)
  private var chunks = ChunkedContent(folding: .replaced)

  private enum Phase: Hashable, Sendable {
    case statusLine
    case fields
    case content
    case complete
    case stopped
  }

  /// Creates a reader for the response to a request with this method.
  public init(
    answering method: Method,
    limits: ReaderLimits = ReaderLimits(fieldCount: 1_000, content: 67_108_864)
  ) {
    self.method = method
    self.limits = limits
  }

  /// Takes bytes that have arrived.
  public mutating func consume(_ bytes: [UInt8]) {
    stream.append(bytes)
  }

  /// Takes note that no more bytes will come.
  public mutating func end() {
    isEnded = true
  }

  /// Returns what was found next, or `nil` until more bytes arrive.
  public mutating func next() -> Event? {
    do throws(FramingFault) {
      if let event = try advance() { return event }
      guard isEnded, phase != .stopped else { return nil }
      throw FramingFault(
        .http1("8"),
        .must,
        "the connection ended before the response did.",
        at: stream.offset + stream.unread
      )
    } catch {
      phase = .stopped
      shouldClose = true
      return .faulty(error)
    }
  }

  /// The number of bytes behind the final response, which belong to no response (section 6.3).
  public var unreadCount: Int { stream.unread }

  private mutating func advance() throws(FramingFault) -> Event? {
    while true {
      switch phase {
      case .statusLine:
        guard try readStatusLine() else { return nil }
      case .fields:
        guard try section.read(from: &stream, limits: limits) else { return nil }
        if let interim = try beginContent() { return interim }
      case .content:
        guard try readContent() else { return nil }
        phase = .complete
      case .complete:
        phase = .stopped
        return partial.map(Event.response)
      case .stopped:
        return nil
      }
    }
  }

  private mutating func readStatusLine() throws(FramingFault) -> Bool {
    stream.beginMessage()
    let start = stream.messageStart
    let limit = limits.startLine
    let bytes = try stream.readLine(atMost: limit) { line in
      FramingFault(
        .http1("4"),
        .choice,
        "the status line is longer than \(limit) bytes.",
        at: line.endIndex - start
      )
    }
    guard let bytes else { return false }
    line = try StatusLine(bytes, messageStart: start)
    section = FieldSection(folding: .replaced)
    phase = .fields
    return true
  }

  /// Decides on the content; returns an interim response, which has none.
  private mutating func beginContent() throws(FramingFault) -> Event? {
    guard let line else { preconditionFailure("A header section follows a status line.") }
    let response = ResponseMessage(line.status, fields: section.fields)
    if line.status.kind == .informational, line.status != 101 {
      phase = .statusLine
      return .interim(response)
    }
    partial = response
    let head = ResponseHead(line: line, fields: section.fields, stream: stream)
    framing = try head.framing(answering: method, limits: limits)
    shouldClose = head.shouldClose || framing == .close
    chunks = ChunkedContent(folding: .replaced)
    phase = .content
    return nil
  }

  /// Returns whether all content is there.
  private mutating func readContent() throws(FramingFault) -> Bool {
    switch framing {
    case .none:
      return true
    case .length(let count):
      let left = count - (partial?.content.count ?? 0)
      partial?.content += stream.read(atMost: left)
      return partial?.content.count == count
    case .chunked:
      let isComplete = try chunks.read(from: &stream, limits: limits)
      partial?.content = chunks.content
      return isComplete
    case .close:
      partial?.content += stream.read(atMost: stream.unread)
      return isEnded
    }
  }
}
