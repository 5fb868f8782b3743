internal import HashTreeCollections
public import HTTPSemantics

/// A cache between clients and origin servers, shared by all of them, as a value.
///
/// RFC 9111, sections 3 and 4. A request is shown to it first: it serves a response or tells what
/// to forward. The response to what was forwarded is shown to it next, and it tells what the client
/// gets. Copies are independent and cost nothing. It does not do ranges, stores no responses to
/// HEAD, and guesses no freshness unless it is told to.
public struct SharedCache: Sendable {
  /// What it keeps to.
  public var rules: CacheRules
  /// Whether it takes a tenth of the time since Last-Modified, a day at most, for the lifetime of a
  /// response that states none (RFC 9111, section 4.2.2).
  public var guessesFreshness = false
  /// The most responses that are stored; the oldest are the first to go.
  public let capacity: Int

  private var stored: TreeDictionary<TargetURI, [CacheEntry]> = [:]
  private var targets: TreeDictionary<Int, TargetURI> = [:]
  private var oldest = 0
  private var serial = 0

  /// Creates an empty cache.
  public init(rules: CacheRules = .strict, capacity: Int = 1000) {
    self.rules = rules
    self.capacity = max(1, capacity)
  }

  /// What comes of a message that the cache is shown.
  public enum Answer: Hashable, Sendable {
    /// The client gets this response.
    case serve(ResponseMessage)
    /// The origin server has to be asked; its response is to be shown to the cache.
    case forward(ForwardedRequest)
  }

  /// The responses that are stored, in the order in which they came.
  public var entries: [CacheEntry] {
    stored.values.joined().sorted { $0.serial < $1.serial }
  }

  /// The number of responses that are stored.
  public var count: Int { targets.count }

  /// Forgets all that is stored.
  public mutating func removeAll() {
    stored = [:]
    targets = [:]
    oldest = serial
  }
}

extension SharedCache {
  /// Returns what is stored for a target, in the order in which it came.
  func entries(for target: TargetURI) -> [CacheEntry] { stored[target] ?? [] }

  /// Returns the stored response to choose for a request.
  ///
  /// RFC 9111, sections 4 and 4.1: one that has a Vary before one that has none, then the most
  /// recent.
  func selected(for request: RequestMessage, at target: TargetURI) -> CacheEntry? {
    entries(for: target).filter { $0.isSelected(by: request) }.max { left, right in
      let hasVary = (!left.selecting.isEmpty, !right.selecting.isEmpty)
      guard hasVary.0 == hasVary.1 else { return hasVary.1 }
      let dates = (left.date, right.date)
      return dates.0 == dates.1 ? left.serial < right.serial : dates.0 < dates.1
    }
  }

  /// Stores the response to a request in the place of those that the request would have chosen.
  mutating func store(
    _ response: ResponseMessage,
    to request: ForwardedRequest,
    at target: TargetURI,
    received: Timestamp
  ) {
    remove(at: target) { $0.isSelected(by: request.original) }
    let entry = CacheEntry(
      response,
      to: request,
      at: target,
      received: received,
      serial: serial,
      isGuessed: guessesFreshness
    )
    stored[target, default: []].append(entry)
    targets[serial] = target
    serial += 1
    removeOldest()
  }

  /// Changes what is stored for a target.
  mutating func update(at target: TargetURI, _ change: (inout CacheEntry) -> Void) {
    guard var entries = stored[target] else { return }
    for index in entries.indices { change(&entries[index]) }
    stored[target] = entries
  }

  /// Removes some of what is stored for a target.
  mutating func remove(at target: TargetURI, where isRemoved: (CacheEntry) -> Bool) {
    guard let entries = stored[target] else { return }
    for entry in entries where isRemoved(entry) { targets[entry.serial] = nil }
    let kept = entries.filter { !isRemoved($0) }
    stored[target] = kept.isEmpty ? nil : kept
  }

  private mutating func removeOldest() {
    while targets.count > capacity {
      if let target = targets[oldest] {
        let serial = oldest
        remove(at: target) { $0.serial == serial }
      }
      oldest += 1
    }
  }
}

extension CacheEntry {
  /// When the response was made, or received if that is not told.
  fileprivate var date: Timestamp { response.fields.date(.date, now: received) ?? received }
}
