internal import HTTPSemantics
internal import Laboratory

/// What a connection does with a delivery, which the network has decided.
struct Enactment: Sendable {
  /// How the connection goes on.
  enum Ending: Sendable {
    /// It takes the next request.
    case open
    /// It ends when all is sent.
    case close
    /// It ends at once, and the client is told that something went wrong.
    case reset
    /// It waits: the server holds the request.
    case waiting
  }

  /// The bytes to send.
  let bytes: [UInt8]
  /// The milliseconds to let pass before.
  let delay: Int
  /// How the connection goes on.
  let ending: Ending

  /// Creates what is done with the delivery of something that came in.
  init(_ delivery: Delivery, of incoming: Incoming) {
    let response = delivery.reply.map {
      MessageWriter.bytes(
        of: $0.response,
        answering: incoming.arrival.method,
        closes: incoming.closes
      )
    }
    delay = delivery.reply?.delay ?? 0
    switch delivery.fate {
    case .received:
      bytes = response ?? []
      ending = incoming.closes ? .close : .open
    case .requestLost, .responseLost:
      bytes = []
      ending = .close
    case .truncated(let count):
      let missing = (delivery.reply?.response.content.count ?? 0) - count
      bytes = Array((response ?? []).dropLast(missing))
      ending = .close
    case .reset:
      bytes = []
      ending = .reset
    case .held:
      bytes = []
      ending = .waiting
    }
  }
}
