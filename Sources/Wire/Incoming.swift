internal import HTTPSemantics
internal import Laboratory

/// What came over a connection, as it came.
struct Incoming: Sendable {
  /// What it is.
  let arrival: Arrival
  /// The bytes as they came.
  let bytes: [UInt8]
  /// The bytes of interim responses that were sent already.
  let interim: [UInt8]
  /// The address of the client.
  let peer: String
  /// Whether the connection closes after the response.
  let closes: Bool
  /// The way back to the client for a response that comes later; `nil` where nobody waits.
  var wayBack: WayBack?
}

/// The way to a connection for what comes from another thread, or later.
final class WayBack: Sendable {
  /// Has the connection do something; it may have been closed meanwhile.
  let enact: @Sendable (Enactment) -> Void

  /// Creates the way from what it does.
  init(_ enact: @escaping @Sendable (Enactment) -> Void) {
    self.enact = enact
  }
}
