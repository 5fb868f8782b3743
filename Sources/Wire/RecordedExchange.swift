public import HTTPSemantics
public import Laboratory

/// An exchange with a client that is not the program's own, and where it came from.
public struct RecordedExchange: Sendable {
  /// Its number among these exchanges, from 1; where numbers are missing, exchanges were forgotten.
  public let number: Int
  /// When the request was complete.
  public let instant: Timestamp
  /// The address of the client, such as `127.0.0.1:49731`.
  public let peer: String
  /// What was sent and answered.
  ///
  /// Both networks of it are empty when the states are not known.
  public let exchange: Exchange
  /// Whether the states before and after are known; they are not kept when exchanges come in masses.
  public let hasStates: Bool
}
