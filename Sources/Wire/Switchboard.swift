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
    var own: [String: OwnClient] = [:]
    var held: [Int: Incoming] = [:]
  }

  /// A client that is the program's own.
  fileprivate struct OwnClient {
    var exchanges: [Exchange] = []
    let bell: Bell
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
  ///
  /// Clients whose requests are held no longer in another network lose their connections.
  var network: Network {
    get { shared.withLock { $0.network } }
    set {
      let lost = shared.withLock { $0.replaceNetwork(newValue) }
      for incoming in lost { incoming.wayBack?.enact(Enactment(.lost, of: incoming)) }
    }
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

  /// Has the network answer, records the exchange and returns what the connection is to do.
  func respond(to incoming: Incoming) -> Enactment {
    let instant = clock()
    let answer = shared.withLock { $0.respond(to: incoming, at: instant) }
    for (wayBack, enactment) in answer.others { wayBack.enact(enactment) }
    if answer.isFirst { whenRecorded() }
    return answer.enactment
  }

  /// Carries out a command and has the connections of the requests that go on by it do their part.
  func apply(_ command: LaboratoryCommand) throws(LaboratoryProblem) {
    let instant = clock()
    let result = shared.withLock { shared in
      Result { () throws(LaboratoryProblem) in try shared.apply(command, at: instant) }
    }
    for (wayBack, enactment) in try result.get() { wayBack.enact(enactment) }
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
  ///
  /// Its bell rings when one of its requests is held.
  func adopt(_ peer: String, bell: Bell) {
    shared.withLock { $0.own[peer] = OwnClient(bell: bell) }
  }

  /// Declares that a client is gone; what was not taken of it counts as that of others.
  func release(_ peer: String) {
    shared.withLock { shared in
      for exchange in shared.own.removeValue(forKey: peer)?.exchanges ?? [] {
        shared.others.append(exchange, of: peer, at: clock(), hasStates: true)
      }
    }
  }

  /// Returns and forgets the oldest exchange with a client that is the program's own.
  func takeExchange(of peer: String) -> Exchange? {
    shared.withLock { shared in
      guard let first = shared.own[peer]?.exchanges.first else { return nil }
      shared.own[peer]?.exchanges.removeFirst()
      return first
    }
  }
}

extension Switchboard.Shared {
  /// What is to be done about something that came in.
  fileprivate struct Answer {
    /// What its own connection does.
    let enactment: Enactment
    /// What the connections do whose requests went on by it.
    let others: [(WayBack, Enactment)]
    /// Whether this is the first exchange to be drained.
    let isFirst: Bool
  }

  /// Answers, and records the exchange.
  ///
  /// A copy of the network would make each write copy a part of it, so none is made for clients that
  /// send exchanges in masses.
  fileprivate mutating func respond(to incoming: Incoming, at instant: Timestamp) -> Answer {
    let isOwn = !own.isEmpty && own[incoming.peer] != nil
    let hasStates = isOwn || others.keepsStates
    let wasEmpty = others.isEmpty
    let before = hasStates ? network : Network(origins: [])
    let delivery = network.deliver(incoming.arrival, at: instant)
    let enactment = Enactment(delivery, of: incoming)
    if case .held(let number) = delivery.fate { held[number] = incoming }
    let resumed = delivery.resumed.compactMap { finish($0, before: before, at: instant) }
    let after = hasStates ? network : before
    let exchange = Exchange(
      incoming,
      delivery,
      enactment,
      before: hasStates ? delivery.resumed.last?.after ?? before : before,
      after: after
    )
    record(exchange, of: incoming.peer, at: instant, hasStates: hasStates)
    return Answer(
      enactment: enactment,
      others: resumed,
      isFirst: wasEmpty && !others.isEmpty
    )
  }

  /// Carries out a command, and returns what the connections do whose requests went on by it.
  fileprivate mutating func apply(
    _ command: LaboratoryCommand,
    at instant: Timestamp
  ) throws(LaboratoryProblem) -> [(WayBack, Enactment)] {
    let before = network
    return try network.apply(command, at: instant).compactMap {
      finish($0, before: before, at: instant)
    }
  }

  /// Records the exchange of a request that was held.
  private mutating func finish(
    _ resumed: ResumedRequest,
    before: Network,
    at instant: Timestamp
  ) -> (WayBack, Enactment)? {
    guard let incoming = held.removeValue(forKey: resumed.held.number) else { return nil }
    let enactment = Enactment(resumed.delivery, of: incoming)
    record(
      Exchange(incoming, resumed.delivery, enactment, before: before, after: resumed.after),
      of: incoming.peer,
      at: instant,
      hasStates: true
    )
    return incoming.wayBack.map { ($0, enactment) }
  }

  private mutating func record(
    _ exchange: Exchange,
    of peer: String,
    at instant: Timestamp,
    hasStates: Bool
  ) {
    guard !own.isEmpty, let client = own[peer] else {
      return others.append(exchange, of: peer, at: instant, hasStates: hasStates)
    }
    own[peer]?.exchanges.append(exchange)
    if case .held = exchange.fate { client.bell.ring() }
  }

  /// Takes another network, and returns what came in and is held no longer.
  fileprivate mutating func replaceNetwork(_ other: Network) -> [Incoming] {
    network = other
    guard !held.isEmpty else { return [] }
    let lost = held.keys.filter { number in !other.held.contains { $0.number == number } }
    return lost.sorted().compactMap { held.removeValue(forKey: $0) }
  }
}

extension Delivery {
  /// What becomes of a request that is held in a state that is no more.
  fileprivate static let lost = Delivery(.responseLost, nil)
}

extension Exchange {
  /// Creates the record of a delivery.
  fileprivate init(
    _ incoming: Incoming,
    _ delivery: Delivery,
    _ enactment: Enactment,
    before: Network,
    after: Network
  ) {
    self.init(
      request: incoming.arrival.request,
      requestBytes: incoming.bytes,
      response: delivery.reply?.response,
      responseBytes: incoming.interim + enactment.bytes,
      decisions: delivery.decisions,
      before: before,
      after: after
    )
    fate = delivery.fate
  }
}
