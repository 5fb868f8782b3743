/// What keeps bytes from going over a connection.
public enum WireError: Error, Hashable, Sendable {
  /// Another program listens on the port.
  case portInUse(Int)
  /// The system does not let this program listen on the port.
  case portNotPermitted(Int)
  /// Nobody listens at the address.
  case connectionRefused(address: String)
  /// No byte came for so many seconds.
  case timedOut(seconds: Int)
  /// A signal, such as that of Control-C, came while waiting.
  case interrupted
  /// The connection ended, or gave something else than a response; with the bytes that came.
  case noResponse(finding: String, received: [UInt8])
  /// The system refused an operation with this error number.
  case system(operation: String, number: Int32)
}

extension WireError {
  /// Whether the client left while the response was still to come.
  var isLeaving: Bool {
    switch self {
    case .timedOut, .interrupted: true
    default: false
    }
  }
}

extension WireError: CustomStringConvertible {
  /// What happened and what to do about it, for people.
  public var description: String {
    switch self {
    case .portInUse(let port):
      "Port \(port) is in use by another program; choose another one, or none for a free one."
    case .portNotPermitted(let port):
      "The system does not allow to listen on port \(port); choose one above 1023."
    case .connectionRefused(let address):
      "Nobody listens at \(address)."
    case .timedOut(let seconds):
      "There was no response within \(seconds) seconds."
    case .interrupted:
      "Interrupted while waiting for the response."
    case .noResponse(let finding, let received):
      "There was no complete response: \(finding) (\(received.count) bytes came)"
    case .system(let operation, let number):
      "The system refused to \(operation) (error \(number))."
    }
  }
}
