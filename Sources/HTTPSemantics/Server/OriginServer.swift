internal import HashTreeCollections

/// An origin server as a value: the same server and the same request give the same reply.
///
/// RFC 9110, section 3.6. There is no socket, no clock and no chance in it: time comes with each
/// request, identifiers from a seed. A copy costs nothing, for the copies share what they have in
/// common.
public struct OriginServer: Sendable {
  /// The world as it was declared.
  public let site: Site
  /// The rules that the server keeps to.
  public var rules: OriginRules
  /// The handlers that templates name, by name.
  public var handlers: [String: Handler] = [:]
  /// What is to go wrong with the next write; it goes wrong once.
  public var failure: Failure?
  /// The exchanges so far.
  public internal(set) var journal = Journal()

  /// What is kept of each target, by path.
  var resources: TreeDictionary<String, Resource> = [:]
  /// The paths that were deleted for good.
  var gonePaths: TreeSet<String> = []
  /// The number of the newest write; it never goes back.
  var serial: UInt64 = 0
  /// The number of the newest request.
  var requestCount = 0
  /// The work that was accepted, by the path of its status monitor.
  var jobs: TreeDictionary<String, Job> = [:]
  /// Where identifiers come from.
  var identifiers: IdentifierSource
  /// The idempotency keys that are remembered.
  var keys = KeyStore()
  /// What the server has to remember of the traffic.
  var traffic = Traffic()

  /// Creates a server in the state that its site declares.
  ///
  /// - Parameters:
  ///   - site: The world.
  ///   - rules: The rules to keep to.
  ///   - seed: The number from which identifiers are made.
  ///   - instant: When the first representations were written, as clients are told.
  public init(
    site: Site,
    rules: OriginRules = .strict,
    seed: UInt64 = 0,
    at instant: Timestamp = Timestamp(seconds: 0)
  ) {
    self.site = site
    self.rules = rules
    self.identifiers = IdentifierSource(seed: seed)
    for path in site.fixtures.keys.sorted() { setFirstState(of: path, at: instant) }
  }

  /// The representations, target by target.
  public var state: ServerState {
    ServerState(resources: resources, templates: site.allTemplates)
  }

  /// Returns the current representation that is kept at a path.
  public func representation(at path: String) -> Representation? {
    resources[path]?.representation
  }

  /// Returns the current entity tag at a path.
  public func entityTag(at path: String) -> EntityTag? {
    resources[path]?.tag
  }

  /// Has the server respond to a request.
  public mutating func respond(to request: RequestMessage, at instant: Timestamp) -> Reply {
    var handling = begin(request, at: instant)
    while !handling.isFinished { advance(&handling) }
    guard let reply = handling.reply else {
      preconditionFailure("the last step of a handling makes the reply")
    }
    return reply
  }

  /// Returns what can be decided before the content arrives: a final reply, or `nil` to go on.
  ///
  /// RFC 9110, section 10.1.1: such a reply is sent at once instead of 100. Nothing is taken down;
  /// `turnAway` does that.
  public func admit(_ head: RequestMessage, at instant: Timestamp) -> Reply? {
    var handling = Handling(head, at: instant, number: requestCount + 1, serial: serial)
    handling.isHeadOnly = true
    // Code that makes its own checks makes them when it has the content.
    guard carelessHandler(for: &handling) == nil, let response = refusal(of: &handling) else {
      return nil
    }
    return Reply(finished(response, handling), decisions: handling.decisions)
  }

  /// Returns what `admit` does, and takes a reply down in the journal: the request has come to its
  /// end with it, and the next one has a number of its own.
  public mutating func turnAway(_ head: RequestMessage, at instant: Timestamp) -> Reply? {
    guard let reply = admit(head, at: instant) else { return nil }
    requestCount += 1
    record(head, reply.response, number: requestCount, at: instant, stateBefore: serial)
    return reply
  }
}
