internal import HTTPSemantics
internal import Laboratory
internal import Synchronization

/// What the listening thread and the main thread share: the network and what was exchanged.
final class Switchboard: Sendable {
  /// The most connections that are served at once.
  static let connectionLimit = 1_000

  /// Where the time of each request comes from.
  let clock: @Sendable () -> Timestamp
  /// How much of a message is taken.
  let limits: ReaderLimits
  private let whenRecorded: @Sendable () -> Void
  private let shared: Mutex<Shared>

  fileprivate struct Shared {
    var network: Network
    var connections = 0
    var others = Recording()
    var own: [String: [Exchange]] = [:]
  }

  /// Creates a switchboard for a network.
  init(
    network: Network,
    clock: @escaping @Sendable () -> Timestamp,
    whenRecorded: @escaping @Sendable () -> Void = {},
    limits: ReaderLimits = ReaderLimits()
  ) {
    self.clock = clock
    self.limits = limits
    self.whenRecorded = whenRecorded
    shared = Mutex(Shared(network: network))
  }

  /// The network as it is between two requests.
  var network: Network {
    get { shared.withLock { $0.network } }
    set { shared.withLock { $0.network = newValue } }
  }

  /// Counts a connection that opens and returns whether it can be served.
  func open() -> Bool {
    shared.withLock { shared in
      shared.connections += 1
      return shared.connections <= Self.connectionLimit
    }
  }

  /// Counts a connection that has closed.
  func close() {
    shared.withLock { $0.connections -= 1 }
  }

  /// Has the network respond, records the exchange and returns the bytes of the response.
  func respond(to incoming: Incoming) -> [UInt8] {
    let instant = clock()
    let (bytes, isFirst) = shared.withLock { $0.respond(to: incoming, at: instant) }
    if isFirst { whenRecorded() }
    return bytes
  }

  /// Returns what is known of a head: a final reply, or `nil` to go on.
  func admit(_ head: RequestMessage) -> Reply? {
    let instant = clock()
    let network = network
    return network.screened(head, at: instant) ?? network.admit(head, at: instant)
  }

  /// Returns and forgets the exchanges with clients that are not the program's own, oldest first.
  func drain() -> [RecordedExchange] {
    shared.withLock { $0.others.drain() }
  }

  /// Declares that a client is the program's own.
  func adopt(_ peer: String) {
    shared.withLock { $0.own[peer] = [] }
  }

  /// Declares that a client is gone; what was not taken of it counts as that of others.
  func release(_ peer: String) {
    shared.withLock { shared in
      for exchange in shared.own.removeValue(forKey: peer) ?? [] {
        shared.others.append(exchange, of: peer, at: clock(), hasStates: true)
      }
    }
  }

  /// Returns and forgets the oldest exchange with a client that is the program's own.
  func takeExchange(of peer: String) -> Exchange? {
    shared.withLock { shared in
      guard let first = shared.own[peer]?.first else { return nil }
      shared.own[peer]?.removeFirst()
      return first
    }
  }
}

extension Switchboard.Shared {
  /// Responds, and says whether this is the first exchange to be drained.
  ///
  /// A copy of the network would make each write copy a part of it, so none is made for clients that
  /// send exchanges in masses.
  fileprivate mutating func respond(
    to incoming: Incoming,
    at instant: Timestamp
  ) -> (bytes: [UInt8], isFirst: Bool) {
    let isOwn = !own.isEmpty && own[incoming.peer] != nil
    let hasStates = isOwn || others.keepsStates
    let before = hasStates ? network : Network(origins: [])
    let reply = incoming.reply(from: &network, at: instant)
    let bytes = MessageWriter.bytes(
      of: reply.response,
      answering: incoming.method,
      closes: incoming.closes
    )
    let exchange = Exchange(
      request: incoming.request,
      requestBytes: incoming.bytes,
      response: reply.response,
      responseBytes: incoming.interim.isEmpty ? bytes : incoming.interim + bytes,
      decisions: reply.decisions,
      before: before,
      after: hasStates ? network : before
    )
    if isOwn {
      own[incoming.peer]?.append(exchange)
      return (bytes, false)
    }
    let isFirst = others.isEmpty
    others.append(exchange, of: incoming.peer, at: instant, hasStates: hasStates)
    return (bytes, isFirst)
  }
}
