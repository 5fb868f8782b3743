public import Laboratory

/// An exchange with a client that is not the program's own, and where it came from.
public struct RecordedExchange: Sendable {
  /// The address of the client, such as `127.0.0.1:49731`.
  public let peer: String
  /// What was sent and answered.
  public let exchange: Exchange
}
