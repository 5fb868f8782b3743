public import HTTPSemantics
public import Laboratory

/// A client's connection to a listener of this program, for a thread that waits for each response.
///
/// It is opened by the first exchange and again after it was closed.
public final class Connection {
  /// How many seconds without a byte are waited for.
  public static let patience = 15

  /// What is told of each half second that passes without a byte while a response is awaited.
  public var whileWaiting: (Duration) -> Void = { _ in }

  private let listener: Listener
  private var link: Link?
  private let bell = Bell()
  /// The connections on which requests are held, by the number of the request.
  private var held: [Int: Link] = [:]
  /// The addresses of connections that were left while a response was still to come.
  private var abandoned: Set<String> = []

  /// Creates a connection that is not open yet.
  public init(to listener: Listener) {
    self.listener = listener
  }

  deinit {
    close()
  }

  /// Closes the connection; the next exchange opens another one.
  public func close() {
    for link in held.values { listener.switchboard.release(link.localAddress) }
    held = [:]
    closeLink()
  }

  private func closeLink() {
    guard let link else { return }
    listener.switchboard.release(link.localAddress)
    self.link = nil
  }

  /// Sends bytes as they are, well-formed or not, and returns what came of them.
  ///
  /// The content of a request that expects 100 (Continue) waits for it. Bytes that end within a
  /// request are followed by the end of this direction, so that the server need not wait.
  ///
  /// - Parameters:
  ///   - bytes: What to send.
  ///   - method: The method that the response is read for: one to HEAD has no content.
  /// - Returns: The exchange as the listener saw it, with bytes and response as the client did. It
  ///   may have ended without a response, or be held: then `awaitResponse(to:)` goes on.
  /// - Throws: What kept an answer from coming; the connection is closed then.
  public func exchange(_ bytes: [UInt8], method: Method) throws(WireError) -> Exchange {
    let outgoing = Outgoing(bytes)
    let link = try freshLink()
    do throws(WireError) {
      let answer = try link.converse(
        outgoing,
        method: method,
        bell: bell,
        whileWaiting: whileWaiting
      )
      let exchange = try exchange(over: link, answer)
      if case .held(let number) = exchange.fate {
        // The next request of this client needs a connection of its own.
        held[number] = link
        self.link = nil
      } else if answer?.isLast ?? true || !outgoing.isOneRequest {
        closeLink()
      }
      return exchange
    } catch {
      defer { closeLink() }
      // The server may answer yet, to nobody.
      if error.isLeaving { abandoned.insert(link.localAddress) }
      return try lostExchange(over: link, error)
    }
  }

  /// Returns, once, whether an exchange with an address is one that was not waited for to its end.
  public func hasAbandoned(_ address: String) -> Bool {
    abandoned.remove(address) != nil
  }

  /// Waits for the response to a request that was held under a number and goes on now.
  ///
  /// - Returns: The exchange; `nil` if the request was not one of this client's.
  public func awaitResponse(to number: Int) throws(WireError) -> Exchange? {
    guard let link = held.removeValue(forKey: number) else { return nil }
    defer { listener.switchboard.release(link.localAddress) }
    do throws(WireError) {
      return try exchange(over: link, try link.hear(whileWaiting: whileWaiting))
    } catch {
      return try lostExchange(over: link, error)
    }
  }

  private func exchange(over link: Link, _ answer: Link.Answer?) throws(WireError) -> Exchange {
    guard var exchange = listener.switchboard.takeExchange(of: link.localAddress) else {
      throw .noResponse(finding: "another server answered.", received: answer?.bytes ?? [])
    }
    if let answer {
      exchange.requestBytes = answer.sent
      exchange.served = answer.response
      exchange.responseBytes = answer.bytes
    }
    return exchange
  }

  /// Returns the exchange that ended without a whole response because it was to end so.
  private func lostExchange(over link: Link, _ error: WireError) throws(WireError) -> Exchange {
    guard case .noResponse(_, let received) = error,
      var exchange = listener.switchboard.takeExchange(of: link.localAddress), exchange.fate.isLoss
    else { throw error }
    exchange.responseBytes = received
    return exchange
  }

  private func freshLink() throws(WireError) -> Link {
    if let link, try link.isFresh() { return link }
    closeLink()
    let link = try Link(port: listener.port)
    listener.switchboard.adopt(link.localAddress, bell: bell)
    self.link = link
    return link
  }
}
