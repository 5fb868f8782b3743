/// Reads the requests of one connection from its bytes, however they are split (RFC 9112).
///
/// A value: copies read on independently. It is strict; of the leniencies that the RFC allows it
/// takes two: one empty line before a request (section 2.2) and a list of equal lengths (6.3).
public struct RequestReader: Sendable {
  /// What a reader has found.
  public enum Event: Hashable, Sendable {
    /// The header section of a request whose content is still to be read.
    case head(RequestMessage)
    /// A complete request.
    case request(RequestMessage)
    /// Something that is no request; nothing more is read.
    case refused(Refusal)
  }

  /// How the content of the message last begun is delimited.
  public private(set) var framing = MessageFraming.none
  /// Whether the client of the message last begun waits for 100 (Continue) before it sends content.
  ///
  /// RFC 9110, section 10.1.1: never in HTTP/1.0, nor without content.
  public private(set) var expectsContinue = false
  /// Whether the connection is to close after the response to the message last begun.
  public private(set) var shouldClose = false

  private let limits: ReaderLimits
  private var stream = ByteStream()
  private var phase = Phase.start
  private var ending: Ending?
  private var line: RequestLine?
  private var section = FieldSection(folding: .refused)
  private var chunks = ChunkedContent(folding: .refused)
  private var request = RequestMessage("GET", "/")

  private enum Phase: Hashable, Sendable {
    case start
    case requestLine
    case fields
    case content(Int)
    case chunks
    case stopped
  }

  private enum Ending: Hashable, Sendable {
    case closed
    case expired
  }

  /// Creates a reader for a connection that was just opened.
  public init(limits: ReaderLimits = ReaderLimits()) {
    self.limits = limits
  }

  /// Takes bytes that have arrived; after a refusal or the last request they are dropped.
  public mutating func consume(_ bytes: [UInt8]) {
    guard phase != .stopped else { return }
    stream.append(bytes)
  }

  /// Takes note that no more bytes will come: a message that has begun is incomplete.
  public mutating func end() {
    ending = ending ?? .closed
  }

  /// Takes note that a message that has begun took too long.
  public mutating func expire() {
    ending = ending ?? .expired
  }

  /// Returns what was found next, or `nil` until more bytes arrive.
  public mutating func next() -> Event? {
    do throws(FramingFault) {
      if let event = try advance() { return event }
      if let ending, !isIdle { throw fault(of: ending) }
      return nil
    } catch {
      return .refused(refuse(error))
    }
  }

  /// Whether no byte of a request has arrived since the last one was complete.
  public var isIdle: Bool {
    phase == .stopped || ((phase == .start || phase == .requestLine) && stream.unread == 0)
  }

  /// Whether a request line or header section has begun and is not complete.
  public var isReadingHead: Bool {
    !isIdle && (phase == .start || phase == .requestLine || phase == .fields)
  }

  /// The number of bytes that have arrived and belong to no message that was given.
  public var unreadCount: Int { stream.unread }

  /// The bytes that were read of the message last given, until the next call of `next()`.
  ///
  /// Of a refused message they are all that have arrived.
  public var messageBytes: [UInt8] { stream.messageBytes }
}

extension RequestReader {
  private mutating func advance() throws(FramingFault) -> Event? {
    while true {
      switch phase {
      case .start:
        guard try skipEmptyLine() else { return nil }
      case .requestLine:
        guard try readRequestLine() else { return nil }
      case .fields:
        guard try section.read(from: &stream, limits: limits) else { return nil }
        return try beginContent()
      case .content(let count):
        guard stream.unread >= count else { return nil }
        request.content = Array(stream.read(atMost: count))
        return complete()
      case .chunks:
        guard try chunks.read(from: &stream, limits: limits) else { return nil }
        request.content = chunks.content
        request.trailers = chunks.trailers
        return complete()
      case .stopped:
        return nil
      }
    }
  }

  /// Skips one empty line, as RFC 9112, section 2.2 asks; returns `false` to wait for more bytes.
  private mutating func skipEmptyLine() throws(FramingFault) -> Bool {
    stream.beginMessage()
    (line, framing, expectsContinue) = (nil, .none, false)
    guard let first = stream.peek() else { return false }
    if first == .carriageReturn {
      guard stream.unread >= 2 else { return false }
      if stream.bytes[stream.position + 1] == .lineFeed {
        _ = stream.read(atMost: 2)
        stream.beginMessage()
      }
    }
    phase = .requestLine
    return true
  }

  private mutating func readRequestLine() throws(FramingFault) -> Bool {
    let start = stream.messageStart
    guard let first = stream.peek() else { return false }
    guard first.isTokenCharacter || first == .lineFeed else {
      let note = first == 0x16 ? "; it begins a TLS handshake, which this port does not speak" : ""
      throw FramingFault(
        .http1("3"),
        .should,
        "\(first.shown) may not stand in a method\(note).",
        at: 0
      )
    }
    let bytes = try stream.readLine(atMost: limits.startLine) { line in
      RequestLine.tooLong(line, messageStart: start)
    }
    guard let bytes else { return false }
    line = try RequestLine(bytes, messageStart: start)
    section = FieldSection(folding: .refused)
    phase = .fields
    return true
  }

  private mutating func beginContent() throws(FramingFault) -> Event? {
    guard let line else { preconditionFailure("A header section follows a request line.") }
    let head = RequestHead(line: line, fields: section.fields, stream: stream)
    try head.checkHost()
    framing = try head.framing(limits: limits)
    shouldClose = head.shouldClose
    request = head.message(framing)
    switch framing {
    case .none, .close, .length(0):
      return complete()
    case .length(let count):
      phase = .content(count)
    case .chunked:
      chunks = ChunkedContent(folding: .refused)
      phase = .chunks
    }
    expectsContinue = head.expectsContinue
    return .head(request)
  }

  private mutating func complete() -> Event {
    // RFC 9112, section 9.6: no request behind one that closes the connection is processed.
    phase = shouldClose ? .stopped : .start
    return .request(request)
  }

  private func fault(of ending: Ending) -> FramingFault {
    let end = stream.offset + stream.unread
    return switch ending {
    case .closed:
      FramingFault(
        .http1("8"),
        .derived,
        "the connection ended before the message did, so it is not acted on.",
        at: end,
        statement: "N175"
      )
    case .expired:
      FramingFault(
        .semantics("15.5.9"),
        .choice,
        "the rest of the message did not come in time, so it is not acted on.",
        at: end,
        status: 408
      )
    }
  }

  private mutating func refuse(_ fault: FramingFault) -> Refusal {
    stream.readAll()
    shouldClose = true
    phase = .stopped
    // A response to HEAD has no content, even where the rest of the request line is at fault.
    let isHead = stream.bytes[stream.messageStart...].starts(with: "HEAD ".utf8)
    return Refusal(fault, method: line?.method ?? (isHead ? .head : nil))
  }
}
