public import HTTPSemantics

/// Everything between a client and the state that it works on, as one value.
///
/// The same network and the same request, which carries its instant, give the same reply. A copy is a
/// fork: undo, replay and "what if" are a copy and a call.
public struct Network: Sendable {
  /// The origin servers by the host that they answer for.
  public private(set) var origins: [OriginServer]
  /// The milliseconds by which the origin servers' clock is ahead of the time that requests bring.
  private var clockOffset: Int64 = 0

  /// When the first representations of every world were written: 2026-01-05T08:00:00Z.
  public static let opening = Timestamp(seconds: 1_767_600_000)

  /// Creates a network of origin servers; the first also answers under the loopback address.
  public init(origins: [OriginServer]) {
    self.origins = origins
  }

  /// The hosts that are answered for, the loopback names left out.
  public var hosts: [String] {
    origins.map(\.site.host)
  }

  /// The state of the first origin server, target by target.
  public var state: ServerState {
    origins.first?.state ?? ServerState()
  }

  /// Changes the first origin server.
  mutating func changeDefaultOrigin(_ change: (inout OriginServer) -> Void) {
    guard !origins.isEmpty else { return }
    change(&origins[0])
  }

  /// Takes other origin servers in the place of these.
  mutating func setOrigins(_ origins: [OriginServer]) {
    self.origins = origins
  }

  /// Has every origin server keep to these rules.
  mutating func setRules(_ rules: OriginRules) {
    for index in origins.indices { origins[index].rules = rules }
  }

  /// Has the origin server of the request's host respond.
  ///
  /// A host that nobody answers for gets 421 (RFC 9110, section 15.5.20).
  public mutating func respond(to request: RequestMessage, at instant: Timestamp) -> Reply {
    let instant = Timestamp(milliseconds: instant.milliseconds + clockOffset)
    guard let index = origins.firstIndex(where: { $0.site.answers(for: request.host) }) else {
      return Screening.misdirected(request, at: instant)
    }
    return origins[index].respond(to: request, at: instant)
  }

  /// Moves the clock forward, as if so much time had passed.
  public mutating func moveClock(bySeconds seconds: Int) {
    clockOffset += Int64(seconds) * 1000
  }

  /// Returns what can be decided before the content arrives: a final reply, or `nil` to go on.
  public func admit(_ head: RequestMessage, at instant: Timestamp) -> Reply? {
    let instant = Timestamp(milliseconds: instant.milliseconds + clockOffset)
    guard let origin = origins.first(where: { $0.site.answers(for: head.host) }) else {
      return Screening.misdirected(head, at: instant)
    }
    return origin.admit(head, at: instant)
  }
}
