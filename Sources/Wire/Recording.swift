internal import HTTPSemantics
internal import Laboratory

/// The exchanges that nobody has taken yet, bounded in number and size: the oldest make room.
struct Recording: Sendable {
  /// The most exchanges that are kept.
  static let countLimit = 1_000
  /// The most bytes that the kept exchanges have together.
  static let byteLimit = 33_554_432

  /// The most exchanges between two calls of `drain()` that are kept with their states.
  static let stateLimit = 100

  private var slots: [RecordedExchange?] = []
  private var first = 0
  private var count = 0
  private var byteCount = 0
  private var appended = 0
  private var drained = 0

  /// Whether nothing is kept.
  var isEmpty: Bool { count == 0 }

  /// Whether the next exchange is to be kept with its states.
  var keepsStates: Bool { appended - drained < Self.stateLimit }

  /// Keeps an exchange.
  mutating func append(
    _ exchange: Exchange,
    of peer: String,
    at instant: Timestamp,
    hasStates: Bool
  ) {
    appended += 1
    append(
      RecordedExchange(
        number: appended,
        instant: instant,
        peer: peer,
        exchange: exchange,
        hasStates: hasStates
      )
    )
  }

  private mutating func append(_ recorded: RecordedExchange) {
    if slots.isEmpty { slots = Array(repeating: nil, count: Self.countLimit) }
    byteCount += recorded.size
    if count == slots.count { removeFirst() }
    slots[(first + count) % slots.count] = recorded
    count += 1
    while byteCount > Self.byteLimit, count > 1 { removeFirst() }
  }

  /// Returns what is kept, oldest first, and keeps it no longer.
  mutating func drain() -> [RecordedExchange] {
    let kept = (0..<count).compactMap { slots[(first + $0) % slots.count] }
    let appended = appended
    self = Recording()
    (self.appended, drained) = (appended, appended)
    return kept
  }

  private mutating func removeFirst() {
    byteCount -= slots[first]?.size ?? 0
    slots[first] = nil
    first = (first + 1) % slots.count
    count -= 1
  }
}

extension RecordedExchange {
  /// The number of bytes in both directions.
  fileprivate var size: Int { exchange.requestBytes.count + exchange.responseBytes.count }
}
