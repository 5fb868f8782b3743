public import HTTPSemantics
public import Laboratory

/// A client's connection to a listener of this program, for a thread that waits for each response.
///
/// It is opened by the first exchange and again after it was closed.
public final class Connection {
  /// How many seconds without a byte are waited for.
  public static let patience = 5

  private let listener: Listener
  private var link: Link?

  /// Creates a connection that is not open yet.
  public init(to listener: Listener) {
    self.listener = listener
  }

  deinit {
    close()
  }

  /// Closes the connection; the next exchange opens another one.
  public func close() {
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
  /// - Returns: The exchange as the listener saw it, with bytes and response as the client did.
  /// - Throws: What kept a complete response from coming; the connection is closed then.
  public func exchange(_ bytes: [UInt8], method: Method) throws(WireError) -> Exchange {
    let outgoing = Outgoing(bytes)
    let link = try freshLink()
    do throws(WireError) {
      let answer = try link.converse(outgoing, method: method)
      guard var exchange = listener.switchboard.takeExchange(of: link.localAddress) else {
        throw .noResponse(finding: "another server answered.", received: answer.bytes)
      }
      exchange.requestBytes = answer.sent
      exchange.response = answer.response
      exchange.responseBytes = answer.bytes
      if answer.isLast || !outgoing.isOneRequest { close() }
      return exchange
    } catch {
      close()
      throw error
    }
  }

  private func freshLink() throws(WireError) -> Link {
    if let link, try link.isFresh() { return link }
    close()
    let link = try Link(port: listener.port)
    listener.switchboard.adopt(link.localAddress)
    self.link = link
    return link
  }
}
