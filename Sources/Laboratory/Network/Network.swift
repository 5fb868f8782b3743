public import HTTPSemantics

/// Everything between a client and the state that it works on, as one value.
///
/// The same network and the same request, which carries its instant, give the same delivery. A copy is a
/// fork: undo, replay and "what if" are a copy and a call.
public struct Network: Sendable {
  /// The origin servers; the first one also answers under the loopback address.
  public private(set) var origins: [OriginServer]
  /// The milliseconds by which the origin servers' clock is ahead of the time that requests bring.
  public private(set) var clockOffset: Int64 = 0
  /// What is to go wrong, in the order declared.
  public internal(set) var faults: [Fault] = []
  /// Which of the requests to come are held.
  public internal(set) var pauses: [Pause] = []
  /// The requests that are held, the oldest first.
  public internal(set) var held: [HeldRequest] = []
  /// The cache between client and servers; `nil` while there is none.
  public internal(set) var cache: SharedCache?
  /// The rules that all that takes part keeps to.
  public private(set) var rules = LaboratoryRules.strict
  /// The versions of handlers that answer, by the name of the handler.
  public internal(set) var handlerVersions: [String: String] = [:]

  /// The number of requests that were ever held.
  var heldCount = 0
  /// Where chance comes from.
  var chance = SplitMix64(seed: 0)

  /// When the first representations of every world were written: 2026-01-05T08:00:00Z.
  public static let opening = Timestamp(seconds: 1_767_600_000)

  /// Creates a network of origin servers; the first also answers under the loopback address.
  public init(origins: [OriginServer]) {
    self.origins = origins
    installHandlers()
  }

  /// The hosts that are answered for, the loopback names left out.
  public var hosts: [String] {
    origins.map(\.site.host)
  }

  /// The state of the first origin server, target by target.
  public var state: ServerState {
    origins.first?.state ?? ServerState()
  }

  /// Changes the origin server of a place.
  mutating func changeOrigin<Result>(
    at place: Int = 0,
    _ change: (inout OriginServer) -> Result
  ) -> Result? {
    guard origins.indices.contains(place) else { return nil }
    return change(&origins[place])
  }

  /// Takes other origin servers in the place of these.
  mutating func setOrigins(_ origins: [OriginServer]) {
    self.origins = origins
  }

  /// Has all that takes part keep to these rules.
  mutating func setRules(_ rules: LaboratoryRules) {
    self.rules = rules
    cache?.rules = rules.cache
    for index in origins.indices { origins[index].rules = rules.origin }
  }

  /// Moves the clock forward, as if so much time had passed.
  public mutating func moveClock(bySeconds seconds: Int) {
    clockOffset += Int64(seconds) * 1000
  }

  /// Returns an instant as the origin servers' clock has it.
  public func local(_ instant: Timestamp) -> Timestamp {
    Timestamp(milliseconds: instant.milliseconds + clockOffset)
  }
}
