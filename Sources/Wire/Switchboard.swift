internal import HTTPSemantics
internal import Laboratory
internal import Synchronization

/// What the listening thread and the main thread share: the network and what was exchanged.
final class Switchboard: Sendable {
  /// The most connections that are served at once.
  static let connectionLimit = 1_000

  /// Where the time of each request comes from.
  let clock: @Sendable () -> Timestamp
  private let shared: Mutex<Shared>

  private struct Shared {
    var network: Network
    var connections = 0
    var others = Recording()
    var own: [String: [Exchange]] = [:]

    mutating func record(_ exchange: Exchange, of peer: String) {
      if own[peer] != nil {
        own[peer]?.append(exchange)
      } else {
        others.append(RecordedExchange(peer: peer, exchange: exchange))
      }
    }
  }

  /// Creates a switchboard for a network.
  init(network: Network, clock: @escaping @Sendable () -> Timestamp) {
    self.clock = clock
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
    return shared.withLock { shared in
      let before = shared.network
      let reply = incoming.reply(from: &shared.network, at: instant)
      let bytes = MessageWriter.bytes(
        of: reply.response,
        answering: incoming.method,
        closes: incoming.closes
      )
      shared.record(
        Exchange(
          request: incoming.request,
          requestBytes: incoming.bytes,
          response: reply.response,
          responseBytes: incoming.interim + bytes,
          decisions: reply.decisions,
          before: before,
          after: shared.network
        ),
        of: incoming.peer
      )
      return bytes
    }
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
        shared.others.append(RecordedExchange(peer: peer, exchange: exchange))
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
