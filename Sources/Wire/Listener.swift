public import HTTPSemantics
public import Laboratory
internal import NIOCore
internal import NIOPosix

/// A network on a port of the loopback interface, over IPv4 and, where there is one, IPv6.
///
/// One thread carries the bytes. Other threads may read and replace the network between requests.
public final class Listener: Sendable {
  /// The port.
  public let port: Int
  /// What is shared with the listening thread.
  let switchboard: Switchboard
  private let group: MultiThreadedEventLoopGroup

  /// Listens on a port, or on a free one when none is given.
  ///
  /// - Parameters:
  ///   - network: What answers.
  ///   - port: The port; `nil` for any.
  ///   - clock: Where the instant of each request comes from; called on the listening thread.
  ///   - whenRecorded: Called on the listening thread when `drain()` has something to return again.
  /// - Throws: The reason why the port cannot be listened on.
  public convenience init(
    network: Network,
    port: Int? = nil,
    clock: @escaping @Sendable () -> Timestamp,
    whenRecorded: @escaping @Sendable () -> Void = {}
  ) throws(WireError) {
    let switchboard = Switchboard(network: network, clock: clock, whenRecorded: whenRecorded)
    try self.init(switchboard, port: port)
  }

  /// Listens on a port, or on a free one when none is given, for what a switchboard serves.
  init(_ switchboard: Switchboard, port: Int? = nil) throws(WireError) {
    self.switchboard = switchboard
    // Besides connections there are the program's own files, and clients in the same process.
    allowDescriptors(atLeast: 2 * Switchboard.connectionLimit + 512)
    group = withSignalsBlocked { MultiThreadedEventLoopGroup(numberOfThreads: 1) }
    do throws(WireError) {
      self.port = try Binding(group: group, switchboard: switchboard).bind(port)
    } catch {
      try? group.syncShutdownGracefully()
      throw error
    }
  }

  deinit {
    stop()
  }

  /// The address over IPv4, such as `127.0.0.1:49731`.
  public var address: String { "127.0.0.1:\(port)" }

  /// The network as it is between two requests.
  public var network: Network {
    get { switchboard.network }
    set { switchboard.network = newValue }
  }

  /// Carries out a command of the laboratory; held requests that go on by it are answered.
  ///
  /// - Throws: What stands against it; nothing is changed then.
  public func apply(_ command: LaboratoryCommand) throws(LaboratoryProblem) {
    try switchboard.apply(command)
  }

  /// Returns and forgets the exchanges with clients that are not the program's own, oldest first.
  ///
  /// The newest thousand are kept, fewer when they are large; their numbers tell what is missing.
  public func drain() -> [RecordedExchange] {
    switchboard.drain()
  }

  /// Closes the port and all connections; returns when that is done.
  public func stop() {
    // Shutting down twice is the only error, and what was asked for.
    try? group.syncShutdownGracefully()
  }
}
