public import HTTPSemantics
public import Laboratory

/// What came of a series of requests sent to a copy of a network.
///
/// The network that was asked stays as it was: an answer key, a check of a lesson and a "what if" are all
/// trials.
public struct Trial: Sendable {
  /// One request and what became of it.
  public struct Run: Sendable {
    /// The request, if it could be read.
    public let request: RequestMessage?
    /// What became of it.
    public let delivery: Delivery
    /// What the client decided to do about it.
    public fileprivate(set) var decisions: [Decision] = []
  }

  /// The requests with what became of them, in the order in which that was settled.
  public private(set) var runs: [Run] = []
  /// The network after the last run.
  public private(set) var network: Network

  /// Creates a trial that has sent nothing yet.
  public init(on network: Network) {
    self.network = network
  }

  /// Sends one more request.
  public mutating func send(_ request: RequestMessage, at instant: Timestamp) {
    let delivery = network.deliver(request, at: instant)
    runs += delivery.resumed.map { Run(request: $0.held.request, delivery: $0.delivery) }
    runs.append(Run(request: request, delivery: delivery))
  }

  /// Sends a request as a client does, and what the client sends because of the responses.
  ///
  /// A client that refuses to send it sends nothing.
  public mutating func send(
    _ draft: RequestMessage,
    as profile: ClientProfile,
    at instant: Timestamp
  ) {
    var profile = profile
    if profile.kind == .strict { profile.rules = network.rules.client }
    guard case .sends(let dressed) = profile.dressed(draft, host: network.defaultHost) else {
      return
    }
    var run = ClientRun(profile, dressed)
    var next: RequestMessage? = dressed.request
    while let request = next {
      send(request, at: instant)
      next = nextRequest(of: &run)
    }
  }

  private mutating func nextRequest(of run: inout ClientRun) -> RequestMessage? {
    guard let delivery = runs.last?.delivery else { return nil }
    var decisions: [Decision] = []
    defer { runs[runs.count - 1].decisions = decisions }
    if let response = delivery.response {
      return run.next(after: response, decisions: &decisions)
    }
    return delivery.fate.isLoss ? run.nextAfterLoss(decisions: &decisions) : nil
  }

  /// Sends bytes, well-formed or not.
  public mutating func send(_ bytes: [UInt8], at instant: Timestamp) {
    runs += network.deliver(bytes, at: instant).map {
      Run(request: $0.arrival.request, delivery: $0.delivery)
    }
  }

  /// Carries out a command of the laboratory; held requests that go on by it are runs of their own.
  public mutating func apply(
    _ command: LaboratoryCommand,
    at instant: Timestamp
  ) throws(LaboratoryProblem) {
    runs += try network.apply(command, at: instant).map {
      Run(request: $0.held.request, delivery: $0.delivery)
    }
  }

  /// The responses that clients received in whole, in order.
  public var responses: [ResponseMessage] {
    runs.compactMap(\.delivery.response)
  }

  /// The statuses of the responses that clients received, in order.
  public var statuses: [StatusCode] {
    responses.map(\.status)
  }

  /// The requests that servers answered with success, whether clients know it or not.
  public var successfulRequests: [RequestMessage] {
    runs.filter { $0.delivery.reply?.response.status.tellsSuccess ?? false }.compactMap(\.request)
  }
}
