public import HTTPSemantics

/// Where requests make two versions of a handler behave differently.
public struct Exposure: Hashable, Sendable {
  /// The place of the request among those that were sent, from 0.
  public let place: Int
  /// What the version in question replied.
  public let reply: Reply
  /// What the other version replied.
  public let otherReply: Reply
  /// Whether the state was different after the request.
  public let changesState: Bool

  /// The decision in which the code is at fault, which names the claim; `nil` if there is none.
  ///
  /// What is right is decided with a statement of the RFCs, what is wrong with a claim.
  public var fault: Decision? {
    let faults = reply.decisions.filter { $0.statement?.hasPrefix("E") == true }
    return faults.last(where: \.isDeciding) ?? faults.last
  }
}

extension PracticeHandler {
  /// Returns the version of a name.
  public func version(_ name: String) -> Version? {
    versions.first { $0.name == name }
  }

  /// Returns the first of some requests at which two versions answer with another status or leave
  /// another state behind; `nil` if none does.
  ///
  /// Each version runs on a copy of the server. An entity tag that the first version gave out is
  /// replaced by what the other one gave out in its place.
  public func exposure(
    of version: Version,
    beside other: Version,
    by requests: [RequestMessage],
    on server: OriginServer,
    at instant: Timestamp
  ) -> Exposure? {
    var twins = Twins(server, name: name, version, other, at: instant)
    twins.compareTags(at: requests)
    for (place, request) in requests.enumerated() {
      if let exposure = twins.send(request, at: place) { return exposure }
      twins.compareTags(at: [request])
    }
    return nil
  }

  /// Returns how two versions differ when a request stands still behind one of its steps while
  /// another one is handled; `nil` if they do not.
  ///
  /// A version that has no step of this name is paused behind its first one. The paused request
  /// counts as the second, since it is the last to be answered.
  public func exposure(
    of version: Version,
    beside other: Version,
    byPausing paused: RequestMessage,
    after step: String,
    for interloper: RequestMessage,
    on server: OriginServer,
    at instant: Timestamp
  ) -> Exposure? {
    var twins = Twins(server, name: name, version, other, at: instant)
    twins.compareTags(at: [paused, interloper])
    return twins.race(paused, after: step, interloper)
  }
}
